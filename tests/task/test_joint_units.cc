// Who is named beside the one that acts: members of a group, helpers that nobody knows, organs of one place, guides.
#include "support/catch.h"
#include "support/told_tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

TEST_CASE("X组。由A牵头，B、C组成。主要职责：…: the group, who leads and who helps stand outside the text") {
  const std::string wanted = "1|控制危险源，抢修设施。|牵头=市消防救援支队|配合=市应急管理局、市公安局\n";
  for (const std::string head : {"抢险救援组。由市消防救援支队牵头，市应急管理局、市公安局组成。", "抢险救援组：由市消防救援支队牵头，市应急管理局、市公安局参加。",
                                 "抢险救援组。由市应急管理局、市公安局、市消防救援支队组成，市消防救援支队牵头。", "抢险救援组。由市消防救援支队任组长单位，市应急管理局、市公安局任成员单位。"})
    CHECK(told(head + "主要职责：控制危险源，抢修设施。") == wanted);
  Notice notice;
  notice.outline = outline_from_text("2|（一）||抢险救援组：由市消防救援支队牵头，市公安局组成。主要职责：控制危险源。\n2|（二）||宣传组。由市委宣传部牵头，市文旅局参加。负责发布信息。");
  task::find_tasks(notice, book(), lexicon());
  CHECK(listed(notice.tasks, [](const Task& task) { return task.group.value; }) == "抢险救援组、宣传组");
  CHECK(told("宣传组：市委宣传部牵头，市文旅局参加。负责发布信息。") == "1|负责发布信息。|牵头=市委宣传部|配合=市文旅局\n");
  CHECK(told("督导组。由县纪委监委牵头，县应急局组成。每月开展一次督查。") == "1|每月开展一次督查。|牵头=县纪委监委|配合=县应急局|时限=每月\n");
  CHECK(told("医疗救护组。由市卫健委、市红十字会组成。主要职责：救治伤员。").find("|责任=市卫健委、市红十字会") != std::string::npos);
  CHECK(told("后勤组由市商务局牵头，市粮食局组成。主要负责保障供应。").find("牵头=市商务局|配合=市粮食局") != std::string::npos);
  CHECK(told("市教育局会同市公安局组成督导组，6月底前完成督导。").find("牵头=市教育局|配合=市公安局|") != std::string::npos);
}

TEST_CASE("a name that nobody knows among those who take part stays as printed; 社会各界 takes none") {
  CHECK(told_in("2|（一）|接待组|由县文旅局牵头，县供电公司、云岭国际会展中心参加。\n3|1.||负责嘉宾接送。").find("负责嘉宾接送。|牵头=县文旅局|配合=县供电公司、云岭国际会展中心") != std::string::npos);
  CHECK(told_in("2|（一）|接待组|由县文旅局牵头，云岭国际会展中心参加。\n3|1.||负责嘉宾接送。").find("|牵头=县文旅局|配合=云岭国际会展中心") != std::string::npos);
  CHECK(told_in("2|（一）|接待组|由县文旅局牵头，社会各界参加。\n3|1.||负责嘉宾接送。").find("社会各界参加") == std::string::npos);
}

TEST_CASE("将会同B: B helps; who is visited does not guide") {
  CHECK(told("省教育厅将会同省市场监管局组成督导组，6月底前赴各市县督导。").find("牵头=省教育厅|配合=省市场监管局|时限=6月底前") != std::string::npos);
  CHECK(told("县应急局要主动会同县气象局开展检查，赴各乡镇督导。") == "1|县应急局要主动会同县气象局开展检查，赴各乡镇督导。|责任=县应急局|配合=县气象局\n");
  CHECK(told("县交通局要会同公安、市场监管部门开展检查。").find("配合=公安*、市场监管部门*") != std::string::npos);
  CHECK(told("县教育局要会同市场监管部门，对食堂开展检查。").find("配合=市场监管部门*") != std::string::npos);
}

TEST_CASE("长岭镇党委、政府要…: both organs of one place") {
  CHECK(told("长岭镇党委、政府要在9月底前完成整改。").find("责任=长岭镇党委、政府|") != std::string::npos);
  CHECK(told("由三河街道党工委、办事处负责征迁。").find("责任=三河街道党工委、办事处") != std::string::npos);
  CHECK(told("长岭镇党委、政府和县水利局负责清淤。").find("责任=长岭镇党委、政府、县水利局") != std::string::npos);
  CHECK(told("金山县委、政府要组织排查。").find("责任=金山县委、政府") != std::string::npos);
}

TEST_CASE("由A指导、B具体实施: A guides") {
  for (const std::string line : {"由市文旅局指导、市考古所实施勘探。", "勘探由市文旅局指导，市考古所组织实施。", "市文旅局监督，市考古所抓好勘探。"})
    CHECK(told(line).find("|责任=市考古所|指导=市文旅局") != std::string::npos);
  CHECK(told("县水利局指导、参与河道清淤工作，6月底前完成。").find("|责任=县水利局|") != std::string::npos);
  CHECK(told("县水利局要加强监管，并指导监督项目建设单位落实责任，6月底前完成。") == "1|县水利局要加强监管，并指导监督项目建设单位落实责任，6月底前完成。|责任=县水利局|时限=6月底前\n");
  CHECK(told("一是由县城管局牵头负责供水迁改；二是由县文旅局指导、县考古所具体实施勘探。").find("勘探。|责任=县考古所|指导=县文旅局") != std::string::npos);
  CHECK(told("由县教育局督促，各学校落实食堂整改。").find("|责任=各学校*|指导=县教育局") != std::string::npos);
  CHECK(told("由县农业农村局统筹、各乡镇落实耕地排查。").find("|牵头=县农业农村局|责任=各乡镇*") != std::string::npos);
}

TEST_CASE("A牵头，B负责督办: B guides A's task, alone it has its own; 拟会同B: B helps") {
  CHECK(told("县教育局牵头，县公安局负责督办，6月底前完成整治。").find("|牵头=县教育局|指导=县公安局|时限=6月底前") != std::string::npos);
  CHECK(told("县财政局要拨付资金，县公安局负责督办。").find("|责任=县财政局|指导=县公安局") != std::string::npos);
  CHECK(told("会议明确，县公安局负责督办。").find("责任=县公安局") != std::string::npos);
  CHECK(told("县城管局拟会同县公安局开展整治，6月底前完成。").find("|牵头=县城管局|配合=县公安局|时限=6月底前") != std::string::npos);
}

TEST_CASE("县政府督查室负责跟踪督办。 is a duty of its own, and guides nothing that stands behind it") {
  const std::string tasks = tasks_in("1|四、|重点任务|县政府督查室负责跟踪督办。/县城管局要加强巡查，6月底前完成。");
  CHECK(tasks.find("县政府督查室负责跟踪督办。|责任=县政府督查室") != std::string::npos);
  CHECK(tasks.find("县城管局要加强巡查，6月底前完成。|责任=县城管局") != std::string::npos);
  CHECK(told("改造道路。由县政府督查室督办。").find("指导=县政府督查室") != std::string::npos);
  CHECK(tasks_in("1|四、||县督查室负责督办。县政府办公室将办理工作纳入年度考核。").find("|责任=县政府办公室") != std::string::npos);
}

TEST_CASE("燃气经营企业：落实…: a kind of enterprises at the head of its duty; 建设内容：… is none") {
  CHECK(told("燃气经营企业：落实主体责任，储备物资。") == "1|落实主体责任，储备物资。|责任=燃气经营企业*\n");
  CHECK(told("使用单位：市教育局。").find("责任=使用单位") == std::string::npos);
}

TEST_CASE("①保交通。市交通局、市公安局：组织…: read, and not said to be unread") {
  CHECK(doubts_in("2|①||保交通。市交通局、市公安局：组织力量撒布融雪剂。\n2|②||保供电。市供电公司：加强监测。") == "");
}

TEST_CASE("每年不超过1次 is no deadline") {
  CHECK(told("县司法局要规范检查，每年原则上不超过1次。").find("时限=") == std::string::npos);
  CHECK(told("县司法局要规范检查，每年不少于2次。").find("时限=每年") != std::string::npos);
}

TEST_CASE("城管科：会同交警三中队…: who is named behind 会同 supports, as without the colon (lost in silence)") {
  CHECK(told("县城管局：会同县公安局施划停车泊位600个。").find("牵头=县城管局|配合=县公安局") != std::string::npos);
  CHECK(told("县城管局：施划停车泊位600个，会同县公安局开展巡查。").find("责任=县城管局") != std::string::npos);
}
