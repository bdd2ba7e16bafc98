// Duties of units told by name, whose sentence has no 要 or 负责 at its head, whose name begins like a verb, or in whose name words run.
#include "support/catch.h"
#include "support/told_tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

using ToldTable = std::vector<std::pair<std::string, std::string>>;

/// Paragraphs without a number.
std::string told_plainly(const std::string& paragraphs) { return told_in("0|||" + paragraphs); }

}  // namespace

TEST_CASE("县统计局负责人口普查: the 人 behind 负责 belongs to 人口, 负责人 stays who answers") {
  CHECK(told("县统计局负责人口普查的日常工作。") == "1|县统计局负责人口普查的日常工作。|责任=县统计局\n");
  CHECK(told("县民政局具体负责人员转移。").find("责任=县民政局") != std::string::npos);
  CHECK(told("县卫健局负责人畜共患病防治。").find("责任=县卫健局") != std::string::npos);
  CHECK(told("县民政局负责人均补贴发放。").find("责任=县民政局") != std::string::npos);
  CHECK(told("县教育局负责人到场。") == "");
  CHECK(told("县教育局主要负责人参加会议。") == "");
}

TEST_CASE("a duty without 要 or 负责 beside two who plainly have theirs is one: first in its paragraph, or a line of their list") {
  CHECK(told_plainly("省气象局组织开展气象监测。省水利厅负责监测水患。省民政厅负责安置灾民。") ==
        "-|省气象局组织开展气象监测。|责任=省气象局\n-|省水利厅负责监测水患。|责任=省水利厅\n-|省民政厅负责安置灾民。|责任=省民政厅\n");
  CHECK(told_plainly("省气象局组织开展气象监测。/省水利厅负责监测水患。/省民政厅负责安置灾民。").find("-|省气象局组织开展气象监测。|责任=省气象局\n") == 0);
  CHECK(told_plainly("省气象局组织开展气象监测。省水利厅负责监测水患。").find("责任=省气象局") == std::string::npos);
}

TEST_CASE("请市教育局于12月10日前将自查报告报市政府督查室: by name and until a day, it is a task; 请将情况报督查室 is none") {
  CHECK(told("请市教育局于12月10日前将自查报告报市政府督查室。").find("市教育局") != std::string::npos);
  CHECK(told("市教育局每月将进展情况报市政府督查室。").find("市教育局") != std::string::npos);
  CHECK(told("会议明确，市教育局要在12月10日前把方案报送市委办公室。").find("市教育局") != std::string::npos);
  CHECK(told("请于12月10日前将自查报告报市政府督查室。").find("市教育局") == std::string::npos);
  CHECK(told("会议要求，县政府督查室要跟踪督办，各责任单位落实情况于6月10日前书面报县政府办公室。").empty());
  CHECK(tasks_in("2|（一）||请各单位于12月10日前将自查报告报市政府督查室。").empty());
}

TEST_CASE("恢复重建组, 现场指挥机构: groups named after what they do act") {
  CHECK(told_plainly("恢复重建组负责修缮住房。/县财政局负责筹集资金。").find("-|恢复重建组负责修缮住房。|责任=恢复重建组\n") == 0);
  CHECK(told("现场指挥机构：负责现场的紧急抢险工作。").find("责任=现场指挥机构") != std::string::npos);
  for (const std::string founded : {"成立领导小组", "健全指挥机构", "调整指挥机构"}) CHECK((lexicon().is_unit(founded) ? founded : "") == "");
}

TEST_CASE("a unit heads what it does for others (通信部门。为防汛提供通信保障), not what it is") {
  CHECK(told_in("2|（一）||气象部门。负责监测大风。\n2|（二）||通信部门。为防汛提供通信保障，制定方案。") ==
        "1|负责监测大风。|责任=气象部门*\n2|为防汛提供通信保障，制定方案。|责任=通信部门*\n");
  CHECK(told("县水利局。为县政府工作部门，正科级单位。") == "");
}

TEST_CASE("verbs and labels in front of a name are no part of it: 会议决定, 请, 包片单位, 〔接上页〕") {
  const ToldTable table = {
      {"会议决定学校从3月4日起实行封闭管理。", "责任=学校"},
      {"会议明确县教育局从3月4日起实行封闭管理。", "责任=县教育局"},
      {"由包片单位县文广局督促住户移走衣物。", "责任=县文广局"},
      {"邀请1名法律顾问列席会议请县司法局安排并通知参会。", "责任=县司法局"},
      {"报请县政府批准后实施，并请县财政局安排资金。", "责任=县财政局"},
      {"〔接上页〕省公安厅：调派警力维护现场秩序。", "责任=省公安厅"},
      {"县督查室负责寄送县人大，并分别上传县人大建议办理系统。", "责任=县督查室"},
      {"县政府各部门要深入调研，提出建议列入2021年度县政府立法计划的项目。", "责任=县政府各部门*"},
  };
  for (const auto& [paragraph, units] : table) {
    const std::string drawn = told(paragraph);
    CHECK(paragraph + drawn.substr(std::min(drawn.rfind("责任="), drawn.size())) == paragraph + units + "\n");
  }
}

TEST_CASE("县、区人民政府, 负有监管职责的县直部门, A或B: who acts is read whole") {
  const ToldTable table = {
      {"县、区人民政府要指挥本辖区的处置工作。", "责任=县、区人民政府*"},
      {"安全隐患由县安委办或负有监管职责的县直部门发出整改通知书。", "责任=县安委办、负有监管职责的县直部门*"},
      {"承担起草任务的单位，要制定方案。", "责任=承担起草任务的单位*"},
      {"县教育局、县财政局，要在6月底前完成任务。", "责任=县教育局、县财政局|时限=6月底前"},
      {"2020年12月底前县乡两级政府编制完成目录。", "责任=县乡两级政府*|时限=2020年12月底前"},
  };
  for (const auto& [paragraph, units] : table) {
    const std::string drawn = told(paragraph);
    CHECK(paragraph + drawn.substr(std::min(drawn.rfind("责任="), drawn.size())) == paragraph + units + "\n");
  }
}

TEST_CASE("（如A、B） gives examples and 根据…制定以下方案 behind the addressees says why: nobody is responsible for either") {
  CHECK(told_in("2|（一）||县教育局：协调外部资源（如生态环境部门、疾控中心）；做好演练。") == "1|协调外部资源（如生态环境部门、疾控中心）；做好演练。|责任=县教育局\n");
  CHECK(told_plainly("各县政府，市直有关部门：根据上级通知精神，制定以下活动方案。") == "");
  CHECK(told_in("2|（一）||与省活动办公室联合召开发布会。此项工作由县教育局负责。").find("与省活动办公室、") == std::string::npos);
}

TEST_CASE("（一）综合组 over its items has them, and who heads which group (1.综合组 负责人：王平) is no task") {
  CHECK(told_in("1|一、|组织机构|\n2|1.||综合组/负责人：王平\n2|2.||组织组/负责人：谢武") == "");
  CHECK(told_in("1|一、|任务与分工|\n2|（一）|综合组|\n3|1.||印制秩序册；\n3|2.||联系裁判。\n2|（二）|组织组|\n3|1.||组织入场式。") ==
        "1|印制秩序册；|责任=综合组\n2|联系裁判。|责任=综合组\n1|组织入场式。|责任=组织组\n");
}

TEST_CASE("二、卫生所 over a line of text, beside units over their items, has it to do") {
  const std::string beside = "1|一、|学工部|\n2|（一）||负责升旗。\n1|三、|保卫处|\n2|（一）||制定安全预案。\n";
  CHECK(told_in(beside + "1|二、|卫生所|/在主席台南边设救护站，做好准备。").find("2|在主席台南边设救护站，做好准备。|责任=卫生所\n") != std::string::npos);
  CHECK(told_in("1|一、|目的|\n2|（一）||负责升旗。\n1|二、|卫生所|/在主席台南边设救护站，做好准备。").find("责任=卫生所") == std::string::npos);
}

TEST_CASE("who comes and who competes has nothing to do for that") {
  CHECK(told_in("1|三、|参加人员|\n2|1、||各镇主要领导；\n2|2、||有关部门主要领导（文明办、公安分局）；/请县委宣传部做好宣传报道工作。") == "-|请县委宣传部做好宣传报道工作。|责任=县委宣传部\n");
  CHECK(told_in("1|一、|参赛内容|/在职职工组：男子篮球12名；乒乓球男、女各4名。\n1|二、|实施步骤|/由政办科负责组织报名。").find("在职职工组") == std::string::npos);
}

TEST_CASE("behind A要…；开展…；B负责…: what stands between is A's; 会同C… goes on with the unit before it") {
  CHECK(told_plainly("公安机关要制定方案；开展人员培训，4月底前完成；县教育局负责核查。") ==
        "-|公安机关要制定方案；开展人员培训，4月底前完成；|责任=公安机关*|时限=4月底前\n-|县教育局负责核查。|责任=县教育局\n");
  CHECK(told_plainly("民政部门要规范命名；会同公安机关编制门牌号，4月底前完成。") == "-|民政部门要规范命名；会同公安机关编制门牌号，4月底前完成。|责任=民政部门*|配合=公安机关*|时限=4月底前\n");
  CHECK(told_plainly("由各支部书记为成员的筹备小组，具体负责活动的安排。").find("各支部书记") == std::string::npos);
}

TEST_CASE("an item without a full stop and nothing under it tells its duty as its title; a heading does not") {
  CHECK(told_in("2|1.|2020年12月底前县教育局编制完成标准目录|") == "1|2020年12月底前县教育局编制完成标准目录|责任=县教育局|时限=2020年12月底前\n");
  CHECK(told_in("2|1.|县教育局负责的各项重点建设项目|").find("责任") == std::string::npos);
  CHECK(told_in("2|1.|县教育局编制标准目录的工作进展|").find("责任") == std::string::npos);
}

TEST_CASE("节日期间各单位, 为民办实事, 则各承办单位: no part of a name") {
  CHECK(told("节日期间各街道要做好清理工作。").find("责任=各街道*") != std::string::npos);
  CHECK(told("若条件成熟，则各承办单位要反馈结果。").find("责任=各承办单位*") != std::string::npos);
  CHECK(!lexicon().is_unit("为民办"));
}

TEST_CASE("和 between two places of one level joins two names (西山街道和东坝乡), inside a name it stays (和平街道)") {
  CHECK(told("清理垃圾。（责任单位：西山街道和东坝乡、和平街道）") == "1|清理垃圾。|责任=西山街道、东坝乡、和平街道\n");
  CHECK(told("清理垃圾。（责任单位：东湖区和西湖区、开阳市和平区）").find("责任=东湖区、西湖区、开阳市和平区\n") != std::string::npos);
}

TEST_CASE("重点项目8项 behind places is a number, 重点排查 a duty; 邀请 is one; 均涉及各县区 names no unit") {
  CHECK(told("属地省市重点项目8项，年度计划投资110亿元。") == "");
  CHECK(told("县教育局重点排查校舍隐患。") == "1|县教育局重点排查校舍隐患。|责任=县教育局\n");
  CHECK(told("党政办邀请校领导讲话。") == "1|党政办邀请校领导讲话。|责任=党政办\n");
  CHECK(told("推进项目建设。（具体任务均涉及各县区，责任单位：市发改委）").find("责任=市发改委\n") != std::string::npos);
}

TEST_CASE("who comes (参加人员：…负责同志) has nothing to do") {
  CHECK(told_plainly("参加人员：县教育局、县水利局负责同志。") == "");
  CHECK(told_plainly("参会人员：县教育局、县水利局分管领导。/参加：县领导，县教育局有关负责同志。") == "");
  CHECK(told("县教育局、县水利局负责同志。") == "");
}

TEST_CASE("主要领导（王平、李强）, 主要领导（县教育局）: who is meant stands in the brackets") {
  CHECK(told("修路。（责任单位：主要领导（县教育局、县财政局））") == "1|修路。|责任=县教育局、县财政局\n");
  CHECK(told("修路。（责任单位：县教育局；责任人：主要领导（王平、李强））").find("王平、李强") != std::string::npos);
  CHECK(told("修路。（责任单位：县教育局；责任人：主要领导（王平、李强））").find("主要领导") == std::string::npos);
}

TEST_CASE("why something matters, in front of an item's one duty, is no text of it") {
  CHECK(told("校园安全是民生大事。县教育局要排查校舍。") == "1|县教育局要排查校舍。|责任=县教育局\n");
  CHECK(told("农村饮水关系千家万户。由县水利局负责新建水厂3座。").find("1|由县水利局负责新建水厂3座。|") == 0);
  CHECK(told("改造老旧校舍。县教育局要排查校舍。").find("改造老旧校舍") != std::string::npos);
}

TEST_CASE("委员会, 领导小组 alone act; who leads them is no duty") {
  CHECK(told("委员会每年至少召开两次会议。").find("1|委员会每年至少召开两次会议。|责任=委员会|") == 0);
  CHECK(told("领导小组办公室负责日常工作。").find("责任=领导小组办公室") != std::string::npos);
  CHECK(told("委员会由县教育局牵头。") == "");
  CHECK(told("领导小组的日常工作由县教育局承担。").find("责任=县教育局") != std::string::npos);
  CHECK(told("委员会成员由县教育局推荐。").find("责任=委员会") == std::string::npos);
}

TEST_CASE("units in front of a comma act (公安、房产等部门，要…), one of them with a shared ending (清河、西山街道)") {
  CHECK(told("清河、西山街道和东坝乡，要设立禁放标志。") == "1|清河、西山街道和东坝乡，要设立禁放标志。|责任=清河、西山街道、东坝乡\n");
  CHECK(told("公安、房产等部门，要提供信息资源。").find("责任=公安、房产等部门*") != std::string::npos);
  CHECK(told("县教育局要督促和推动项目业主单位填报。").find("责任=县教育局\n") != std::string::npos);
  CHECK(told("如有关单位仍不认同，须做出说明，由县政府办公室报县政府批示。").find("如有关单位\n") == std::string::npos);
}

TEST_CASE("由副镇长…任组长，A、B为成员单位。负责…: who is in a group has its duty, the group's name is over it") {
  const std::string drawn = told("交通疏导专班。由镇党委委员、派出所所长严兵任组长，派出所、交管站为成员单位。负责停车场交通疏导。");
  CHECK(drawn.find("|负责停车场交通疏导。|领导=严兵|责任=派出所、交管站") != std::string::npos);
  CHECK(told("由派出所、卫生院组成。负责食品安全检查。") == "1|负责食品安全检查。|责任=派出所、卫生院\n");
  CHECK(told("由派出所、卫生院组成。地点在古镇。") == "");
}

TEST_CASE("教育、文旅部门要…: several kinds of units by what they deal with, without 等") {
  CHECK(told("教育、文旅部门要利用校园课堂开展宣传。").find("教育、文旅部门要利用校园课堂开展宣传。|责任=") != std::string::npos);
}

TEST_CASE("among requirements, what a unit by name is only exhorted to is no task; what it must do by a date, or to what, is") {
  const auto required = [](const std::string& text) { return told_in("1|三、|保障措施|\n2|（一）||" + text); };
  CHECK(required("县民政局要发挥牵头抓总作用，各有关部门要密切配合，形成工作合力。") == "task/urged-only");
  CHECK(required("国务院安委会办公室将成立工作专班，各地区也要加强统筹。").find("责任=国务院安委会办公室") != std::string::npos);
  CHECK(required("各部门、各店铺要按照“谁聘用，谁负责”的原则，建立健全规章制度。") == "task/duty-unread");
  CHECK(required("县政府督查室要加强督查，对工作不力的通报批评。") == "task/check-announced");
  CHECK(required("县民政局要在11月底前完成评估。").find("责任=县民政局|时限=11月底前") != std::string::npos);
  CHECK(required("县财政局要安排专项资金200万元。").find("责任=县财政局") != std::string::npos);
  CHECK(required("县司法局要做好统一审查工作。").find("责任=县司法局") != std::string::npos);
}

TEST_CASE("研究乡镇机构改革问题 is what a meeting turns to, and no duty of 研究乡镇; 倒排工期 is one") {
  CHECK(told("研究乡镇机构改革“回头看”问题。") == "");
  CHECK(told("请县农业农村局倒排工期，组织施工单位增加机械，4月30日前完成田间工程。").find("责任=县农业农村局|时限=4月30日前") != std::string::npos);
}
