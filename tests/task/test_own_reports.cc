// Whose a report is: a task's that tells it, some units' of the notice, or everybody's.
#include "model/reporters.h"
#include "pipeline.h"
#include "support/catch.h"
#include "support/table_from_text.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

std::string listed(const std::vector<DateField>& days) {
  std::string list;
  for (const DateField& day : days) list += " " + day.value.substr(5);
  return list;
}

/// A line a task: its units, deadlines and own reporting dates; at the end the notice's, with those who alone report.
std::string reports_in(const std::string& body, const std::string& addressees = "各乡镇人民政府，县政府各部门") {
  const Extraction found = extract("临江县人民政府办公室关于做好有关工作的通知\n临政办发〔2024〕9号\n" + addressees + "：\n" + body + "\n临江县人民政府办公室\n2024年10月1日\n", "text.txt", book());
  std::string told;
  for (const Task& task : found.notices.at(0).tasks) {
    for (const Unit& unit : task.units) told += unit.name.value + " ";
    told += "|";
    for (const Deadline& deadline : task.deadlines) told += " " + (deadline.due.empty() ? deadline.text.value : deadline.due.substr(5));
    told += " |" + listed(task.due_dates) + "\n";
  }
  const Reporting& reporting = found.notices.at(0).reporting;
  if (reporting.dates.empty()) return told;
  told += "全文";
  for (const DateField& day : reporting.dates) told += " " + with_reporters(reporting, {day.value, day.spans, {}}).substr(5);
  return told + "\n";
}

std::string codes_in(const std::string& body) {
  const Extraction found = extract("关于做好有关工作的通知\n临政办发〔2024〕9号\n各乡镇人民政府，县政府各部门：\n" + body + "\n临江县人民政府办公室\n2024年10月1日\n", "text.txt", book());
  std::string codes;
  for (const Diagnostic& one : found.diagnostics)
    if (one.code.find("respectively") != std::string::npos) codes += one.code + " ";
  return codes;
}

struct ReportCase {
  const char *body, *told;
};

}  // namespace

TEST_CASE("own reports: what one task tells is that task's (各乡镇：落实责任，11月10日前将预案报县应急局), and nobody else's") {
  const std::vector<ReportCase> cases{
      {"各乡镇：落实责任，11月10日前将预案报县应急局。\n县水利局：组织水库巡查，每月25日前将巡查情况报县防汛办。", "各乡镇 | 11-10 | 11-10\n县水利局 | 每月25日前 | 10-25 11-25 12-25\n"},
      {"一、县发改局牵头编制储备计划，10月20日前完成。\n二、县财政局安排资金，11月15日前将方案报县政府办公室。\n三、请各单位于每月25日前将进展情况报送县政府督查室。",
       "县发改局 | 10-20 |\n县财政局 | 11-15 | 11-15\n全文 10-25 11-25 12-25\n"},
      {"各乡镇要认真组织排查，建立隐患台账，并于10月15日前将排查情况报县应急局备案。", "各乡镇 | 10-15 | 10-15\n"},
      {"一、县林业局。完成造林2000亩，10月30日前完成任务，11月10日前将验收报告报县绿化办。", "县林业局 | 10-30 11-10 | 11-10\n"},  // no report on the first
      {"一、县发改局：10月底前将项目清单报县政府；", "县发改局 | 10-31 | 10-31\n"},
      {"各乡镇要于11月20日前完成预案修订，并将修订后的预案报县应急局。", "各乡镇 | 11-20 | 11-20\n"},
      {"县直各单位：11月10日前上报工作方案，12月20日前上报工作总结。", "县直各单位 | 11-10 12-20 | 11-10 12-20\n"},
      {"1.开展检查，11月20日前完成，11月25日前报送检查总结。（责任单位：县市场监管局）\n2.修路。（责任单位：县交通局）", "县市场监管局 | 11-20 11-25 | 11-25\n县交通局 | |\n"},
      {"一、县教育局每季度末向县政府报告校园安全情况。\n二、县民政局要开展巡查，每月底向县政府办公室报告。", "县教育局 | 每季度末 | 12-31\n县民政局 | 每月底 | 10-31 11-30 12-31\n"},
      {"一、县民政局要开展巡查，每季度末前将巡查情况报县政府办公室。\n二、县民政局要开展检查，每月25日前将检查情况报县政府办公室。\n三、县民政局要建立台账，每月25日前将台账报县政府办公室。",
       "县民政局 | 每季度末前 | 12-31\n县民政局 | 每月25日前 | 10-25 11-25 12-25\n县民政局 | 每月25日前 | 10-25 11-25 12-25\n"},  // each its own, though unit and days are the same
      {"请县住建局于10月20日前完成方案编制；请各单位于11月20日前将意见反馈县住建局。", "县住建局 | 10-20 |\n全文 11-20\n"}};
  for (const ReportCase& c : cases) {
    INFO(c.body);
    CHECK(reports_in(c.body) == c.told);
  }
}

TEST_CASE("own reports: 各乡镇 in a notice to townships alone: what they report of a task is that task's; it was in nobody's form") {
  const Extraction found = extract("关于做好防汛工作的通知\n临政办发〔2024〕9号\n各乡镇人民政府：\n一、各乡镇要修订预案，11月20日前将预案报县应急局。\n二、县水利局要修堤防。\n临江县人民政府办公室\n2024年10月1日\n", "text.txt", book());
  CHECK(listed(found.notices.at(0).tasks.at(0).due_dates) == " 11-20");
}

TEST_CASE("own reports: 专班工作情况每周五下班前报… behind duties of others is the notice's reporting, no task of 专班") {
  CHECK(reports_in("一、县交通局要修路。\n二、工作要求\n各牵头单位要建立工作台账。各参加单位要选派1名骨干参与。专班工作情况每周五下班前报县商务局汇总。").find("专班") == std::string::npos);
}

TEST_CASE("own reports: 请, 务必 behind a group are no part of its name (各牵头单位请于每月5日前…, 各乡镇务必于… were everybody's)") {
  const std::string lead = "1.修路。（牵头单位：县交通局；配合单位：县财政局）\n", roads = "县交通局 县财政局 | |\n";
  CHECK(reports_in(lead + "各牵头单位请于每月5日前将进展情况报县政府办公室。") == roads + "全文 10-05（各牵头单位） 11-05（各牵头单位） 12-05（各牵头单位）\n");
  CHECK(reports_in(lead + "各乡镇务必于11月20日前将名单报县政府办公室。") == roads + "全文 11-20（各乡镇）\n");
  CHECK(reports_in(lead + "各责任单位请务必在11月20日前将名单报县政府办公室。") == roads + "全文 11-20\n");
}

TEST_CASE("own reports: 等 behind units by name leaves the report theirs (everybody's, or that of the unit in front)") {
  const std::string duty = "县财政局要保障资金。县水利局、县应急局等负责防汛的部门，于11月20日前将方案报县政府办公室。";
  CHECK(reports_in(duty) == "县财政局 | |\n县水利局 县应急局 | 11-20 | 11-20\n");
  CHECK(reports_in("县水利局、县应急局等部门要于11月20日前将方案报县政府办公室。") == "县水利局 县应急局 | 11-20 | 11-20\n");
  CHECK(reports_in("县水利局等有关部门要于11月20日前将方案报县政府办公室。") == "全文 11-20（县水利局等有关部门）\n");
}

TEST_CASE("own reports: what a group reports that the notice goes to alone is that group's, and no task's (everybody's)") {
  const std::string lead = "1.修路。（牵头单位：县交通局；责任单位：各乡镇）\n", roads = "县交通局 各乡镇 | |\n";
  CHECK(reports_in(lead + "各乡镇于11月20日前将名单报送县政府督查室。", "各乡镇人民政府") == roads + "全文 11-20（各乡镇）\n");
  CHECK(reports_in(lead + "各乡镇于11月20日前将名单报送县政府督查室。", "各有关单位") == roads + "全文 11-20（各乡镇）\n");
  CHECK(reports_in(lead + "请于11月20日前将名单报送县政府督查室。", "各乡镇人民政府") == roads + "全文 11-20\n");
  CHECK(reports_in("1.请各乡镇落实专人，于11月20日前将名单报送县政府督查室。（各乡镇）", "各乡镇人民政府").ends_with("全文 11-20（各乡镇）\n"));
}

TEST_CASE("own reports: a day that the notice asks of a group alone is that group's (各牵头单位于…, 各县区于…)") {
  const std::string lead = "1.修路。（牵头单位：县交通局；配合单位：县财政局）\n";
  const std::string roads = "县交通局 县财政局 | |\n";
  CHECK(reports_in(lead + "请各单位于11月20日前报送方案，各牵头单位于12月20日前将总结报县政府督查室。") == roads + "全文 11-20 12-20（各牵头单位）\n");
  CHECK(reports_in(lead + "各乡镇于11月20日前将名单报送县政府督查室。") == roads + "全文 11-20（各乡镇）\n");
  CHECK(reports_in(lead + "各乡镇、县直各部门于11月20日前将名单报送县政府督查室。") == roads + "全文 11-20\n");
  CHECK(reports_in(lead + "各重点任务责任单位于11月20日前将名单报送县政府督查室。") == roads + "全文 11-20\n");
  CHECK(reports_in("1.修路。（责任单位：县交通局）\n各牵头单位于12月20日前将总结报县政府督查室。") == "县交通局 | |\n全文 12-20\n");  // nobody leads: all
}

TEST_CASE("respectively: A、B分别于X、Y前报 is A at X and B at Y; where that is not sure, all have all days, and it is said") {
  CHECK(reports_in("县教育局、县卫健局分别于11月20日、12月20日前将自查报告报县安委办。") == "县教育局 | 11-20 | 11-20\n县卫健局 | 12-20 | 12-20\n");
  CHECK(reports_in("县教育局和县卫健局要分别在10月底、11月底前报送自查报告。") == "县教育局 | 10-31 | 10-31\n县卫健局 | 11-30 | 11-30\n");
  CHECK(codes_in("县教育局、县卫健局分别于11月20日、12月20日前将自查报告报县安委办。").empty());
  const std::string unlike = "县教育局、县卫健局、县民政局分别于10月底、11月底前报送工作总结。";
  CHECK(reports_in(unlike).starts_with("县教育局 县卫健局 县民政局 | 10-31 11-30 |"));
  CHECK(codes_in(unlike) == "task/told-respectively ");
  CHECK(codes_in("县教育局分别于10月底、11月底前报送工作总结。").empty());
  CHECK(reports_in("各乡镇、县直各部门要分别于10月底、11月底前将工作总结报县安委办。") == "全文 10-31 11-30\n");
  CHECK(codes_in("各乡镇、县直各部门要分别于10月底、11月底前将工作总结报县安委办。") == "notice/reporting-respectively ");
}
