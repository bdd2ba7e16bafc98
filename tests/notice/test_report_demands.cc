#include "model/reporters.h"
#include "notice/printed_notice.h"
#include "support/catch.h"
#include "support/document_from_lines.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

Notice told(const std::string& sentence) {
  return notices_in(document_from_lines({"临江市人民政府办公室", "关于落实任务的通知", "临政办〔2024〕4号 2024年3月2日", "各区人民政府：", sentence})).notices.at(0);
}

/// A line a demand: when (hour) -> recipient: contents.
std::string demands_of(const Notice& notice) {
  std::string lines;
  for (const Demand& demand : notice.reporting.demands)
    lines += demand.when.value + (demand.time.empty() ? "" : " (" + demand.time.value + ")") + " -> " + demand.recipient.value + ": " + joined(demand.contents) + "\n";
  return lines;
}

struct DemandCase {
  const char *sentence, *demands;
};

Unit unit_named(const char* name) {
  Unit unit;
  unit.name.value = name;
  return unit;
}

}  // namespace

TEST_CASE("demands: what is reported, by what hour, to whom (it stood nowhere; of three things one was in the forms)") {
  const std::vector<DemandCase> cases{
      {"请各单位于6月18日前将实施方案、责任清单和联络员名单报市发改委。", "6月18日前 -> 市发改委: 实施方案 | 责任清单 | 联络员名单\n"},
      {"各单位要在6月18日前将工作总结、统计表及典型案例报市发改委。", "6月18日前 -> 市发改委: 工作总结 | 统计表 | 典型案例\n"},
      {"请各单位于6月18日17时前将方案报市发改委。", "6月18日17时前 (17时前) -> 市发改委: 方案\n"},
      {"请各单位于6月18日（星期二）下午5点前将方案报市发改委。", "6月18日（星期二）下午5点前 (下午5点前) -> 市发改委: 方案\n"},
      {"请于4月8日17:00前将反馈意见以正式公文形式报送市司法局，逾期未反馈的视为无意见。", "4月8日17:00前 (17:00前) -> 市司法局: 反馈意见\n"},
      {"各区每周五下午5时前将本周工作进展情况、存在问题及下周工作打算报市督查室。", "每周五下午5时前 (下午5时前) -> 市督查室: 本周工作进展情况 | 存在问题 | 下周工作打算\n"},
      {"各区于每日16时前将发热病人数报市疾控中心。", "每日16时前 (16时前) -> 市疾控中心: 发热病人数\n"},
      {"各单位于每月25日前（遇节假日顺延）将《推进情况统计表》报市发改委。", "每月25日前 -> 市发改委: 《推进情况统计表》\n"},
      {"各单位要于4月10日前首次报送实施方案，此后每季度末月25日前报送落实情况，12月10日前报送全年工作总结。",
       "4月10日前 -> : 实施方案\n每季度末月25日前 -> : 落实情况\n12月10日前 -> : 全年工作总结\n"},
      {"首次报送时间为4月20日，此后每月20日前报送工作进展情况。", "4月20日，每月20日前 -> : 工作进展情况\n"},
      {"工作方案请于4月底前报市工信局备案，年度工作总结于12月5日前报市工信局。", "4月底前 -> : 工作方案\n12月5日前 -> 市工信局: 年度工作总结\n"},
      {"请于4月15日前将实施方案、信息表（附件2）纸质版（加盖公章）和电子版分别报送市发改委、市督查室。", "4月15日前 -> 市发改委、市督查室: 实施方案 | 信息表\n"},
      {"请于12月10日前将半年、全年落实情况书面报送市督查室。", "12月10日前 -> 市督查室: 半年、全年落实情况\n"},  // one thing, as printed
      {"请于4月15日前将政策和措施落实情况报市督查室。", "4月15日前 -> 市督查室: 政策和措施落实情况\n"},
      {"请于4月15日前将落实情况（主要包括：工作进度、存在的主要问题）报市督查室。", "4月15日前 -> 市督查室: 工作进度 | 存在的主要问题\n"},
      {"各区每月28日前报送工作进展，每季度末月28日前报送季度小结，12月20日前报送年度总结。", "每月28日前 -> : 工作进展\n每季度末月28日前 -> : 季度小结\n12月20日前 -> : 年度总结\n"},
      {"请于4月18日前，将《责任分解表》（见附件1，加盖单位公章）及PDF扫描件报送至市督查室。", "4月18日前 -> 市督查室: 《责任分解表》\n"},
      {"请各区于6月底、9月底前，将阶段性工作进展情况报送市生态环境局。", "6月底、9月底前 -> 市生态环境局: 阶段性工作进展情况\n"},  // no day was read
      {"各镇每月20日前将化解情况报市督查室；市信访局每月25日前将全市情况报市政府办公室。", "每月20日前 -> 市督查室: 化解情况\n每月25日前 -> 市政府办公室: 全市情况\n"},
      {"请于3月25日前报送市发改委、市财政局。", ""},
      {"请将《意见》落实情况，于12月底前报市民政局。", "12月底前 -> 市民政局: 《意见》落实情况\n"},
      {"请于4月10日前将方案报市发改委，并从5月起每月5日前报上月进展。", "4月10日前 -> 市发改委: 方案\n每月5日前 -> : 上月进展\n"},
      {"实行每日零报告制度，并于4月15日前报送自查报告。", "4月15日前 -> : 自查报告\n"},
  };
  for (const DemandCase& c : cases) {
    INFO(c.sentence);
    CHECK(demands_of(told(c.sentence)) == c.demands);
  }
}

TEST_CASE("demands: a day has the hour and the contents of its demand alone") {
  const Notice notice = told("各单位于4月10日17时前报送实施方案和名单，12月10日前报送全年工作总结。");
  const Reporting& reporting = notice.reporting;
  CHECK(hours_on(reporting, "2024-04-10") == "17时前");
  CHECK(hours_on(reporting, "2024-12-10").empty());
  CHECK(contents_on(reporting, "2024-04-10") == std::vector<std::string>{"实施方案", "名单"});
  CHECK(contents_on(reporting, "2024-12-10") == std::vector<std::string>{"全年工作总结"});
  CHECK(with_reporters(reporting, reporting.dates.front()) == "2024-04-10 17时前");
}

TEST_CASE("owed by 各县（区）市场监管局: 市 is no place there (市市场监管局 owed it, too)") {
  for (const std::string office : {"市场监管局", "乡村振兴局", "城市管理局"}) {
    INFO(office);
    const Reporting reporting = told("各县（区）" + office + "于6月18日前将方案报市发改委。").reporting;
    CHECK(owes(reporting, "2024-06-18", unit_named(("青山县" + office).c_str())));
    CHECK(!owes(reporting, "2024-06-18", unit_named(("市" + office).c_str())));
  }
}

TEST_CASE("owed by 各县（区）民政局: these owe it, and neither 市民政局 nor the other units (all that are no places did, and got forms)") {
  const auto owing = [](const std::string& who) {
    const Reporting reporting = told(who + "于6月18日前将方案报市发改委。").reporting;
    std::string names;
    for (const char* name : {"各县（区）民政局", "青山县民政局", "市民政局", "市教育局", "青山县财政局", "各县（区）", "青山县人民政府", "柳湾镇人民政府", "各乡镇"})
      if (owes(reporting, "2024-06-18", unit_named(name))) names += std::string(names.empty() ? "" : " ") + name;
    return names;
  };
  CHECK(owing("各县（区）民政局") == "各县（区）民政局 青山县民政局");
  CHECK(owing("各县（区）民政局、财政局") == "各县（区）民政局 青山县民政局 青山县财政局");
  CHECK(owing("各县（区）人民政府") == "各县（区） 青山县人民政府");
  CHECK(owing("各乡镇") == "柳湾镇人民政府 各乡镇");
  CHECK(owing("市直各部门") == "各县（区）民政局 青山县民政局 市民政局 市教育局 青山县财政局");
}
