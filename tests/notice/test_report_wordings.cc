#include "notice/printed_notice.h"
#include "pipeline.h"
#include "support/catch.h"
#include "support/document_from_lines.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

notice::Notices told(const std::string& sentence) {
  return notices_in(document_from_lines({"临江市人民政府办公室", "关于落实任务的通知", "临政办〔2024〕4号 2024年3月2日", "各区人民政府：", sentence}));
}

/// days / recipient, and what is said.
std::string days_of(const std::string& sentence) {
  const notice::Notices found = told(sentence);
  const Reporting& reporting = found.notices.at(0).reporting;
  std::string codes = codes_of(found);
  return joined(reporting.dates) + " / " + reporting.recipient.value + (codes.empty() ? "" : " / " + codes.substr(0, codes.size() - 1));
}

struct Wording {
  const char *sentence, *days;
};

void check(const std::vector<Wording>& table) {
  for (const Wording& wording : table) {
    INFO(wording.sentence);
    CHECK(days_of(wording.sentence) == wording.days);
  }
}

}  // namespace

TEST_CASE("reporting: 将工作进度报市民政局 on a day is the notice's, whatever is reported (only …情况报 and some others were; it was a task, and --forms said that nothing is stated)") {
  const std::string expanded = " / notice/reporting-dates-expanded";
  const std::string quarters = "2024-03-20 | 2024-06-20 | 2024-09-20 | 2024-12-20 / 市民政局" + expanded;
  check({{"各责任单位于每季度末月20日前将工作进度报市民政局。", quarters.c_str()},
         {"各责任单位每季度末月20日前将推进落实情况和存在问题报市民政局备案。", quarters.c_str()},
         {"各责任单位于6月20日前将整改结果报市民政局。", "2024-06-20 / 市民政局"},
         {"各单位要在6月18日前将工作总结、统计表及典型案例报市发改委。", "2024-06-18 / 市发改委"},
         {"各单位于6月20日前将《推进情况统计表》报市发改委，联系人：刘洋。", "2024-06-20 / 市发改委"},
         {"各单位要将典型经验报市发改委。", " / "},  // on no day
         {"各单位于6月20日前将项目报市发改委审批。", " / "},
         {"请于4月8日前将反馈意见以正式公文形式报送市司法局。", "2024-04-08 / 市司法局"}});  // was 意见以正式公文形式报送市司法局
}

TEST_CASE("reporting: 每季度次月5日前 are four days a year, 每半年于次月10日前 two (each was every month)") {
  const std::string quarters = "2024-04-05 | 2024-07-05 | 2024-10-05 | 2025-01-05 / 市发改委 / notice/reporting-dates-expanded";
  for (const char* sentence : {"各单位于每季度次月5日前将进展情况报市发改委。", "每季度次月5日前，各单位将进展情况报市发改委。", "各单位按季度于次月5日前将进展情况报市发改委。",
                               "各单位每季度将进展情况于次季度首月5日前报市发改委。"}) {
    INFO(sentence);
    CHECK(days_of(sentence) == quarters);
  }
  check({{"各单位每半年于次月10日前将进展情况报市发改委。", "2024-07-10 | 2025-01-10 / 市发改委 / notice/reporting-dates-expanded"},
         {"各单位每半年结束后10日内将进展情况报市发改委。", "2024-07-10 | 2025-01-10 / 市发改委 / notice/reporting-dates-expanded"},
         {"各区每半年（6月25日、12月25日前）向市发改委报送进展情况。", "2024-06-25 | 2024-12-25 / 市发改委"},
         {"各区每半年（6月底、12月底前）向市发改委书面报告一次。", "2024-06-30 | 2024-12-31 / 市发改委"}});
}

TEST_CASE("reporting: 自6月1日起, 5月1日至5月5日期间 in front of 每日8时前 are no reporting days; what comes every day is said (the first day alone was read)") {
  const char* const daily = " / 市应急局 / notice/reporting-not-listed";
  check({{"自6月1日起，各区每日8时前将防汛情况报市应急局。", daily},
         {"6月1日起，各区实行每日零报告制度，每日17时前将情况报市应急局。", daily},
         {"5月1日至5月5日期间，各区于每日16时前将当日情况报市应急局。", daily},
         {"从7月1日至9月30日，各区每周五下午5点前将情况报市应急局。", daily},
         {"4月1日至6月30日期间，各区每月25日前将情况报市应急局。", "2024-04-25 | 2024-05-25 | 2024-06-25 / 市应急局 / notice/reporting-dates-expanded"},
         {"各区于6月1日至6月10日将申报材料报送市应急局。", "2024-06-10 / 市应急局"},  // the last day counts
         {"各区于5月1日至5月31日组织自查，6月10日前将自查报告报市应急局。", "2024-06-10 / 市应急局"},  // the period is of the work
         {"各区每日巡查，发现险情立即将情况报市应急局。", " / 市应急局"}});
}

TEST_CASE("reporting: 首次报送时间为4月20日, 此后每月…: nothing is due before (a day in front of the first one was listed)") {
  const std::string monthly = "2024-10-20 | 2024-11-20 | 2024-12-20 / 市民政局 / notice/reporting-dates-expanded";
  check({{"首次报送时间为10月20日，此后每月20日前报送工作进展情况，报市民政局。", monthly.c_str()},
         {"请各单位每月20日前将进展情况报市民政局，第一次报送时间为10月20日。", monthly.c_str()},
         {"各单位于10月10日前将方案报市民政局，之后每季度末月25日前将落实情况报市民政局。", "2024-10-10 | 2024-12-25 / 市民政局 / notice/reporting-dates-expanded"}});
}

TEST_CASE("reporting: 请将《意见》落实情况，于12月底前报…: the end of the month is the day (it was lost); 各级各有关部门 are everybody") {
  check({{"请将《意见》落实情况，于2024年12月底前报市民政局、市财政局。", "2024-12-31 / 市民政局、市财政局"},
         {"请于6月底前，将工作方案报送市民政局。", "2024-06-30 / 市民政局"},
         {"请市教育局于6月底前完成改造。", " / "}});
  const notice::Notices found = told("各级各有关部门每月底前报送月度总结。");
  CHECK(found.notices.at(0).reporting.reports.front().reporters == Reporters::all);
}

TEST_CASE("reporting: how often, and nobody who receives it by name, or beside another day: said (nothing was)") {
  check({{"各区人民政府每半年向市政府报告工作进展情况。", " /  / notice/reporting-not-listed"},
         {"各区每旬末向市住建局报送工程进度，12月5日前报送总结。", "2024-12-05 / 市住建局 / notice/reporting-not-listed"}});
}

TEST_CASE("reporting: （传真：6659988） names no contact, and 县人社局 reports to 市人社局 (they were one office)") {
  CHECK(told("请于4月8日前将意见报送市司法局（传真：6659988）。").notices.at(0).reporting.contacts.empty());
  CHECK(days_of("各镇于4月1日前将材料报县人社局，县人社局于4月20日前将意见报市人社局。").starts_with("2024-04-01 / 县人社局"));
}

TEST_CASE("reporting: 务必请, 请务必, 此后 in front of a group are no part of its name") {
  for (const char* sentence : {"务必请各县（区）民政局于6月18日前将方案报市民政局。", "请务必各县（区）民政局于6月18日前将方案报市民政局。", "此后各县（区）民政局于6月18日前将方案报市民政局。"}) {
    INFO(sentence);
    const notice::Notices found = told(sentence);
    REQUIRE(found.notices.at(0).reporting.reports.size() == 1);
    CHECK(found.notices.at(0).reporting.reports.front().who.value == "各县（区）民政局");
  }
}

TEST_CASE("reporting: units by name that report on a day, with a mail to send it to, have a task (the second of them, who receives it or all were lost)") {
  for (const std::string sentence : {"请市教育局、市财政局于6月18日前将方案报送市发改委，邮箱lj@163.com。", "市教育局、市财政局要于6月18日前将实施方案报市发改委（邮箱：lj@163.com）。",
                                     "请市教育局、市财政局于6月18日前将方案电子版发至lj@163.com。"}) {
    INFO(sentence);
    const Extraction found = extract("关于落实任务的通知\n临政办〔2024〕4号\n各区人民政府，市政府各部门：\n" + sentence + "\n临江市人民政府办公室\n2024年3月2日\n", "text.txt", book());
    const Notice& notice = found.notices.at(0);
    REQUIRE(notice.tasks.size() == 1);
    REQUIRE(notice.tasks.front().units.size() == 2);
    CHECK(notice.tasks.front().units.back().name.value == "市财政局");
    CHECK(joined(notice.tasks.front().due_dates) == "2024-06-18");
    CHECK(notice.reporting.contacts.front().email.value == "lj@163.com");
  }
}
