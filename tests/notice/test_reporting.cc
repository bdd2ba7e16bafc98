#include <sstream>

#include "notice/printed_notice.h"
#include "support/catch.h"
#include "support/document_from_lines.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

struct DutyCase {
  const char* text;
  const char* duty;  // dates / recipient / contents / contacts / requirements
};

notice::Notices notices_with(const char* issued, const char* text) {
  return notices_in(document_from_lines({"临江市人民政府办公室", "关于落实任务的通知",
                                         std::string("临政办〔2024〕4号") + issued, "各区人民政府：", text}));
}

}  // namespace

TEST_CASE("reporting: days, recipient, contents, contacts, frequency") {
  const std::vector<DutyCase> cases{
      {"向市政府督查室上报落实情况（主要包括：工作进度、存在的主要问题、下一步工作安排），于 4 月 7日、7月 7日、10 月 "
       "7日、2025 年 1月 7日前分别上报。",
       "2024-04-07 | 2024-07-07 | 2024-10-07 | 2025-01-07 / 市政府督查室 / 工作进度 | 存在的主要问题 | 下一步工作安排 "
       "/ / quarterly"},
      {"请于6月10日、12月10日前将工作进度、存在的主要问题、下一步工作安排报市政府督查室（联系人：李 雷，电话：5223671）。",
       "2024-06-10 | 2024-12-10 / 市政府督查室 / 工作进度 | 存在的主要问题 | 下一步工作安排 / 李雷,5223671, /"},
      {"请于6月10日前将工作进展、存在的主要问题和下一步工作安排报市政府督查室。",
       "2024-06-10 / 市政府督查室 / 工作进展 | 存在的主要问题 | 下一步工作安排 / /"},
      {"每季度末月25日前将进展情况（工作进度、存在问题、下一步打算）报市政府督查室。",
       "2024-03-25 | 2024-06-25 | 2024-09-25 | 2024-12-25 / 市政府督查室 / 工作进度 | 存在问题 | 下一步打算 / / quarterly"},
      {"请于1月10日、4月10日、7月10日前将进展情况报送至市政府办公室。",
       "2025-01-10 | 2025-04-10 | 2025-07-10 / 市政府办公室 / 进展情况 / / quarterly"},
      {"每季度末月20日前书面报县政府督查室。",
       "2024-03-20 | 2024-06-20 | 2024-09-20 | 2024-12-20 / 县政府督查室 /  / / quarterly"},
      {"请于每季度结束后10日内将进展情况报市住建局（联系人：陈思远，联系电话：8231144）。",
       "2024-04-10 | 2024-07-10 | 2024-10-10 | 2025-01-10 / 市住建局 / 进展情况 / 陈思远,8231144, / quarterly"},
      {"请于3月10日前将进展情况报县林业局。联系人：王科长  电话：6655443。",
       "2024-03-10 / 县林业局 / 进展情况 / 王科长,6655443, /"},  // was 长电话
      {"自10月起，每月结束后5日内报送进展。", "2024-10-05 | 2024-11-05 | 2024-12-05 | 2025-01-05 /  / 进展 / / monthly"},
      {"自10月起，每月28日前报送工作进展。", "2024-10-28 | 2024-11-28 | 2024-12-28 /  / 工作进展 / / monthly"},
      {"2024年3月12日，督察组向我县反馈了督察意见。", " /  /  / /"},  // done, and no duty
      {"2月9日巡察组向局党组反馈巡察意见。", " /  /  / /"},
      {"各单位按季度报送进度。", " /  / 进度 / / quarterly"},
      {"将责任人名单于3月28日前报领导小组办公室（邮箱：a@126.com，联系人：何雪梅，13800001111）。",
       "2024-03-28 / 领导小组办公室 / 责任人名单 / 何雪梅,13800001111,a@126.com /"},
      {"每季度末前向县政府办公室报送进展情况。", "2024-03-31 | 2024-06-30 | 2024-09-30 | 2024-12-31 / 县政府办公室 / 进展情况 / / quarterly"},
      {"每季度末月25日前报县政府办公室。", "2024-03-25 | 2024-06-25 | 2024-09-25 | 2024-12-25 / 县政府办公室 /  / / quarterly"},
      {"请各单位于8月5日前报送工作总结至市督查室。", "2024-08-05 / 市督查室 / 工作总结 / /"},
      {"改造管网。（牵头单位：市水务局；7月30日前）请各单位于8月5日前报送工作总结。", "2024-08-05 /  / 工作总结 / /"},
      {"各单位请于4月10日（星期三）下班前，将方案报送至县政府办（联系人 王芳；电话 0838-8123456）。",
       "2024-04-10 / 县政府办 / 方案 / 王芳,0838-8123456, /"},
      {"请于4月20日前提出意见，报县政府办公室；不能按期办结的，应于4月15日前说明原因。", "2024-04-20 / 县政府办公室 /  / /"},
      {"要确定一名联系人，电话8123456。", " /  /  / ,8123456, /"},
      {"专班工作情况每周五下班前报市投资促进局汇总。", " / 市投资促进局 / 专班工作情况 / / weekly"},
      {"请于2024年3月15日前将工作方案报市住建局。", "2024-03-15 / 市住建局 / 工作方案 / /"},
      {"联系人：王小明、李 海，联系电话：0471-5223671；传真：5223672；电子邮箱：abc_1@163.com",
       " /  /  / 王小明,0471-5223671, 李海,0471-5223671,abc_1@163.com /"},
      {"联系人：王小明 电话：5223671\n联系人：李大海 电话：5223672", " /  /  / 王小明,5223671, 李大海,5223672, /"},
      {"请于每月20日前将工作台账报县政府督查室（小郑，电话6688123）。",
       "2024-03-20 | 2024-04-20 | 2024-05-20 | 2024-06-20 | 2024-07-20 | 2024-08-20 | 2024-09-20 | 2024-10-20 | 2024-11-20 | 2024-12-20 / 县政府督查室 / 工作台账 / 小郑,6688123, / monthly"},
      {"自11月起，每月5日、20日前将进展情况报市政府督查室。",
       "2024-11-05 | 2024-11-20 | 2024-12-05 | 2024-12-20 / 市政府督查室 / 进展情况 / / monthly"},
      {"请于6月底、12月底前将落实情况报市政府督查室。", "2024-06-30 | 2024-12-31 / 市政府督查室 / 落实情况 / /"},
      {"分别于6月、9月、12月的20日前报市政府督查室。", "2024-06-20 | 2024-09-20 | 2024-12-20 / 市政府督查室 /  / /"},
      {"每周五前将工作进展报县政府办公室。", " / 县政府办公室 / 工作进展 / / weekly"},
      {"请于6月30日前报市水利局（办公室设在督查室，联系电话：8123456）。", "2024-06-30 / 市水利局 /  / ,8123456, /"},
      {"联系人：孙  裴      曹占兵\n电话：5223671", " /  /  / 孙裴,5223671, 曹占兵,5223671, /"},
      {"2024年1月20日，区长在代表大会上所作的《政府工作报告》安排了今年工作。", " /  /  / /"},
      {"对不按时反馈的单位要及时督办，6月底前整改。", " /  /  / /"},
      {"请报县政府督查室（督查科 李明 8123456）。", " / 县政府督查室 /  / 李明,8123456, /"},
      {"联系人：李明、电话：8123456，电子版发至abc_1@163.com。", " /  /  / 李明,8123456,abc_1@163.com /"},
      {"联系人：王芳、李强，联系电话：5223671、5223672。", " /  /  / 王芳,5223671, 李强,5223672, /"},
      {"联系人：张伟 刘洋；电话：5223671。", " /  /  / 张伟,5223671, 刘洋,5223671, /"},
      {"6月30日前全部完工。责任人电话：13900001111。", " /  /  / /"},
      {"及时上报。报市政府督查室（联系电话：6688123）。", " / 市政府督查室 /  / ,6688123, /"},
      {"联系人：包玉兰6591234，李建新（6591235）。", " /  /  / 包玉兰,6591234, 李建新,6591235, /"},
      {"联系人：包玉兰 李建新，电话：6591234。", " /  /  / 包玉兰,6591234, 李建新,6591234, /"},
      {"联系人及电话：就业处 马晓东 010-6609××××", " /  /  / 马晓东,010-6609××××, /"},
      {"请于3月25日前将进展情况报县政府办公室。年度总结同时抄送县发改局、县财政局。",
       "2024-03-25 / 县政府办公室、县发改局、县财政局 / 进展情况 / /"},
      {"各部门要在每季度末（分别在6月、9月和12月底）将进展情况报县督查组。", "2024-06-30 | 2024-09-30 | 2024-12-31 / 县督查组 / 进展情况 / /"},
      {"4月15日前调整完善防汛指挥机构，名单报县防汛办备案。请于4月20日前将工作总结报县防汛办。", "2024-04-20 / 县防汛办 / 名单 | 工作总结 / /"},
      {"市政府督查室每月25日前汇总，各单位于3月20日前将情况报市政府督查室。", "2024-03-20 / 市政府督查室 / 情况 / /"},
      {"请于3月25日前将开学情况报告报送市教育局办公室。", "2024-03-25 / 市教育局办公室 / 开学情况报告 / /"},
      {"请于3月25日前报送市发改委、市财政局。", "2024-03-25 / 市发改委、市财政局 /  / /"},
      {"请于3月25日前向市政府督查室上报。每次同时报政府办督查室。", "2024-03-25 / 市政府督查室 /  / /"},
      {"请各责任单位于12月25日前将工作进展报县住建局。", "2024-12-25 / 县住建局 / 工作进展 / /"},
      {"牵头单位：市交通运输局（联系人：白云飞，电话：2210012）", " /  /  / /"},
      {"整治环境。（责任单位：市城管局）说明：进展情况报市政府督查室（电话：2231106）。", " / 市政府督查室 /  / ,2231106, /"},
      {"于8月底前上报上级部门。", " / 上级部门 /  / /"},
      {"6月30日前全部完工。牵头单位要向先进单位学习，做好报告工作。", " /  /  / /"},
  };
  for (const DutyCase& c : cases) {
    INFO(c.text);
    CHECK(reporting_of(notices_with(" 2024年3月2日", c.text).notices.at(0)) == c.duty);
  }
}

TEST_CASE("reporting: what one unit by name has to report is its task's, whoever else is told to report") {
  const std::vector<DutyCase> cases{
      {"一、市能源集团要在12月5日前提高库存，每周五向市发改委报告库存情况。", " /  /  / /"},
      {"二、市水务局负责修复管网，12月20日前完工。每月底前向市政府办公室报送进度。", " /  /  / /"},
      {"三、市局建设科（科长：唐亮）负责调度，12月15日前将情况报市政府办公室。", " /  /  / /"},
      {"四、请市教育局、市财政局于12月10日前将方案报市政府办公室。", " /  /  / /"},
      {"五、市公安局牵头，完成整治，12月20日前报送市委政法委办公室。", " /  /  / /"},
      {"六、市教育局牵头，各县区配合，12月10日前报市政府督查室。", " /  /  / /"},
      {"七、各县区于12月10日前将名单报送市教育局，市教育局12月15日前报市政府办公室。", "2024-12-10 / 市教育局 / 名单 / /"},
      {"市教育局负责汇总，各学校于12月10日前将情况报送市教育局。", "2024-12-10 / 市教育局 / 情况 / /"},
      {"各县区、市教育局于12月10日前将情况报市政府办公室。", "2024-12-10 / 市政府办公室 / 情况 / /"},
      {"市教育局和各学校要于12月10日前将情况报市政府办公室。", "2024-12-10 / 市政府办公室 / 情况 / /"},
      {"一、市水务局负责修复管网。进展情况于12月10日前报市政府办公室。", "2024-12-10 / 市政府办公室 / 进展情况 / /"},
      {"市政务服务局要于12月10日前将进展情况汇总报市政府办公室。", "2024-12-10 / 市政府办公室 / 进展情况 / /"},  // for all
      {"市督查室负责督查，12月10日前将情况报市督查室。", "2024-12-10 / 市督查室 / 情况 / /"},                // of those it supervises
      {"一、请市教育局于12月10日前将方案报市政府办公室（李明，电话6688123）。", " /  /  / 李明,6688123, /"},
  };
  for (const DutyCase& c : cases) {
    INFO(c.text);
    CHECK(reporting_of(notices_with(" 2024年3月2日", c.text).notices.at(0)) == c.duty);
  }
  const notice::Notices alone = notices_in(document_from_lines({"关于落实任务的通知", "临政办〔2024〕4号 2024年3月2日", "市教育局：", "市教育局要于12月10日前将情况报市政府办公室。"}));
  CHECK(reporting_of(alone.notices.at(0)) == "2024-12-10 / 市政府办公室 / 情况 / /");  // nobody else is told
}

TEST_CASE("reporting: what a bracket or a label charges units by name with is their task's; a group's, a recipient's and what is told to all stays the notice's") {
  const std::vector<DutyCase> cases{
      {"一、加强调度。每月5日前向县统计局报送数据。（县发改局）", " /  /  / /"},
      {"一、加强调度。每月5日前向县统计局报送数据（责任单位：县发改局、县工信局）。", " /  /  / /"},
      {"一、加强调度。12月5日前将数据报县统计局。\n责任单位：县发改局\n完成时限：12月底", " /  /  / /"},
      {"一、加强调度。12月5日前将数据报县统计局。\n完成时限：12月底\n牵头单位：县发改局", " /  /  / /"},
      {"一、加强调度。12月5日前将数据报县统计局。责任单位：县发改局。", " /  /  / /"},
      {"一、加强调度。12月5日前将数据报县统计局。\n（县发改局牵头，县工信局配合）", " /  /  / /"},
      {"一、加强调度。12月5日前将数据报县统计局。（责任单位：县直各部门）", "2024-12-05 / 县统计局 / 数据 / /"},
      {"一、加强调度。12月5日前将数据报县统计局。（县发改局等负责）", "2024-12-05 / 县统计局 / 数据 / /"},
      {"一、加强调度。12月5日前将数据报县统计局。（县统计局）", "2024-12-05 / 县统计局 / 数据 / /"},
      {"一、加强调度。请于12月5日前将数据报县统计局。（县发改局）", "2024-12-05 / 县统计局 / 数据 / /"},
      {"一、加强调度。12月5日前将数据报县统计局（县普查办）：", "2024-12-05 / 县统计局 / 数据 / /"},
      {"12月5日前将数据报县统计局。\n二、县发改局\n责任单位：县工信局", "2024-12-05 / 县统计局 / 数据 / /"}};
  for (const DutyCase& c : cases) {
    INFO(c.text);
    std::vector<std::string> lines{"关于落实任务的通知", "临政办〔2024〕4号 2024年3月2日", "各区人民政府："};
    std::istringstream text(c.text);
    for (std::string line; std::getline(text, line);) lines.push_back(line);
    CHECK(reporting_of(notices_in(document_from_lines(lines)).notices.at(0)) == c.duty);
  }
}

TEST_CASE("reporting: days in Chinese numerals, a room behind the office, a day that nobody knows") {
  const auto told = [](const char* text) { return notices_with(" 2024年3月2日", text); };
  CHECK(reporting_of(told("各企业于十二月三日十七时前将台账报市国资委财务监管科。").notices.at(0)) == "2024-12-03 / 市国资委财务监管科 / 台账 / /");
  CHECK(reporting_of(told("请于12月20日前将报告（一式三份）报送至局水旱灾害防御科205室。").notices.at(0)) == "2024-12-20 / 局水旱灾害防御科 / 报告 / /");
  CHECK(codes_of(told("请各单位于任务到期后3日内将报告报送市审计局。")) == "notice/reporting-not-listed\n");
}

TEST_CASE("reporting: repeated days are a doubt, days without any year are left out with one") {
  CHECK(codes_of(notices_with(" 2024年3月2日", "每月28日前报送进展。")) == "notice/reporting-dates-expanded\n");
  CHECK(codes_of(notices_with(" 2024年3月2日", "每季度结束后5个工作日内报送进展。")) ==
        "notice/reporting-working-days\n");
  CHECK(codes_of(notices_with(" 2024年3月2日", "请自收到本通知之日起15日内整改，并将结果报县委督查室。")) == "notice/reporting-not-listed\n");
  const notice::Notices found = notices_in(document_from_lines({"关于绿化工程的通知", "各区人民政府：", "于4月7日前上报市政府办公室。"}));
  CHECK(codes_of(found) == "notice/reporting-year-unknown\n");
  CHECK(found.notices.at(0).reporting.dates.empty());
}

TEST_CASE("reporting: how often, and no day that anybody could tell (每半年将进展报…, 每季度首个工作日前): said, not lost") {
  for (const std::string often : {"每季度首个工作日前", "每半年", "按月、按季", "每双月5日前", "每季度前5个工作日内，"}) {
    INFO(often);
    CHECK(codes_of(notices_with(" 2024年3月2日", ("各单位于" + often + "将进展情况报市政府督查室。").c_str())) == "notice/reporting-not-listed\n");
  }
  CHECK(codes_of(notices_with(" 2024年3月2日", "各学校每年总结工作，编制年度报告。")).empty());
}

TEST_CASE("reporting: a day without a year, where only the document number tells one, is of that year, and that is said") {
  const notice::Notices found = notices_in(document_from_lines({"临江市人民政府办公厅关于绿化工程的通知", "临府办〔2010〕184号", "各区人民政府：", "各区名单于8月18日前报市园林局，每月25日前报送进展。"}));
  CHECK(reporting_of(found.notices.at(0)).starts_with("2010-08-18"));
  CHECK(codes_of(found) == "notice/reporting-year-from-number\nnotice/reporting-year-unknown\n");
}

TEST_CASE("a reporting duty in the note under a table, and a contact named in the remark when only the mail stood before") {
  const notice::Notices noted = notices_in(document_from_lines(
      {"临江市人民政府办公室", "关于落实任务的通知", "临政办〔2024〕4号 2024年3月2日", "各区人民政府：", "请抓好落实。", "附件：任务分解表",
       "附件", "任务分解表", "序号\t工作任务\t责任单位", "1\t修路\t市交通局", "2\t供水\t市水利局",
       "注：请于3月25日前将进展报市政府督查室，联系人：李明，电话：6581234。"}));
  CHECK(reporting_of(noted.notices.at(0)) == "2024-03-25 / 市政府督查室 / 进展 / 李明,6581234, /");
  const notice::Notices remarked = notices_in(document_from_lines(
      {"临江市人民政府办公室", "关于落实任务的通知", "临政办〔2024〕4号", "各区人民政府：", "请于3月25日前报市政府督查室（邮箱：lj@163.com）。",
       "临江市人民政府办公室", "2024年3月2日", "（联系人：李明，联系电话：6581234）"}));
  CHECK(reporting_of(remarked.notices.at(0)) == "2024-03-25 / 市政府督查室 /  / 李明,6581234,lj@163.com /");
}

TEST_CASE("reporting: a plan to be drawn up and reported by one day (于4月20日前制定工作细则，报…备案) is due then (the day was lost)") {
  const auto told = [](const std::string& sentence) { return reporting_of(notices_with(" 2024年3月2日", sentence.c_str()).notices.at(0)); };
  CHECK(told("各项任务列在首位的单位为牵头单位，牵头单位要于4月20日前制定工作细则，报市政府督查室备案。").starts_with("2024-04-20 / 市政府督查室"));
  CHECK(told("各镇要结合实际制定应急预案，并于4月10日前报市应急局。").starts_with("2024-04-10 / 市应急局"));
}

TEST_CASE("reporting: 各地要于6月底前制定实施方案报…: the day was lost; 每年11月15日前 is the next one, and that is said") {
  const auto found = [](const std::string& sentence) { return notices_with(" 2024年3月2日", sentence.c_str()); };
  CHECK(reporting_of(found("各地要于6月底前制定实施方案报市政务局。").notices.at(0)).starts_with("2024-06-30 / 市政务局"));
  CHECK(reporting_of(found("各地要抓紧制定方案，于6月底前将方案报市政务局备案。").notices.at(0)).starts_with("2024-06-30 / 市政务局"));
  const notice::Notices each = found("各区于每年11月15日前将工作总结报市政务局。");
  CHECK(reporting_of(each.notices.at(0)).starts_with("2024-11-15 / 市政务局"));
  CHECK(codes_of(each) == "notice/reporting-dates-expanded\n");
}

TEST_CASE("reporting: 自评报告由质量评估中心主办 says who writes it (the centre was who receives a report)") {
  const auto told = [](const std::string& sentence) { return reporting_of(notices_with(" 2024年3月2日", sentence.c_str()).notices.at(0)); };
  CHECK(told("自评报告由教学质量评估中心主办，各学院协办，坚持用数据说话。").find("评估中心") == std::string::npos);
  CHECK(told("问题反馈由市督查室负责。").find("市督查室") == std::string::npos);
  CHECK(told("自评报告由各学院于4月20日前报市督查室。").find("市督查室") != std::string::npos);
}

TEST_CASE("reporting: 具体办法由各县区制定，报市发改委备案 is how one matter goes its way (市发改委 received the notice's reports)") {
  const auto told = [](const std::string& sentence) { return reporting_of(notices_with(" 2024年3月2日", sentence.c_str()).notices.at(0)); };
  CHECK(told("具体办法由各县区制定，报市发改委备案。").find("市发改委") == std::string::npos);
  CHECK(told("由市煤炭局提出资金安排的方案，联合上报市发改委。").find("市发改委") == std::string::npos);
  CHECK(told("由市发改委牵头，各县区将进展情况报市发改委。").find("市发改委") != std::string::npos);
  CHECK(told("由各县区于4月20日前报市督查室。").find("市督查室") != std::string::npos);
}

TEST_CASE("reporting: yearly by the end of a month or of the year, from a year on: 每年2月底前, 每年年底前 were lost, in silence") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"各区于每年2月底前将工作情况报送市政务局。", "2025-02-28"},
      {"各区于每年3月底前将工作情况报送市政务局。", "2024-03-31"},
      {"从2028年起，各区于每年2月底前研究提出名单，报送市政务局。", "2028-02-29"},
      {"各区于每年12月底前将工作情况报送市政务局。", "2024-12-31"},
      {"各区于每年年底前将工作情况报送市政务局。", "2024-12-31"},
      {"从2025年起，各区于每年年底前将工作情况报送市政务局。", "2025-12-31"},
      {"各区于每年6月底和12月底前将工作情况报送市政务局。", "2024-06-30 | 2024-12-31"}};
  for (const auto& [sentence, days] : table) {
    INFO(sentence);
    const notice::Notices found = notices_with(" 2024年3月2日", sentence.c_str());
    CHECK(reporting_of(found.notices.at(0)).starts_with(days + " / 市政务局"));
    CHECK(codes_of(found) == "notice/reporting-dates-expanded\n");
  }
  CHECK(reporting_of(notices_with(" 2024年3月2日", "各区每年1月底前将申请提交评审组审核，于2月底前提出意见并报市政务局。").notices.at(0)).starts_with(" / "));
}
