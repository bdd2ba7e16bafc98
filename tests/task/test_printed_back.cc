// Task tables as fenjie's own sheet 分解表 prints them: what stood in its cells is read again.
#include <algorithm>

#include "support/catch.h"
#include "support/table_from_text.h"
#include "task/tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

std::vector<Task> tasks_of(const std::string& drawn) {
  Notice notice;
  notice.tables.push_back(table_from_text(drawn));
  task::find_tasks(notice, book(), lexicon());
  return notice.tasks;
}

std::string deadlines_of(const std::string& cell) {
  const std::vector<Task> tasks = tasks_of("task|unit|deadline\n1、推进改革。|县教育局|" + cell + "\n2、修路。|县水利局|长期坚持»/推进\n");
  return listed(tasks.at(0).deadlines, [](const Deadline& deadline) { return deadline.text.value; });
}

}  // namespace

TEST_CASE("deadlines of a cell over lines each are as many: they were one") {
  CHECK(deadlines_of("2024年12月31»/日前，并长期»/坚持；/每月") == "2024年12月31日前、长期坚持、每月");
  CHECK(deadlines_of("2024年12月31»/日前，并长期坚持/每月") == "2024年12月31日前、长期坚持、每月");
  CHECK(deadlines_of("6月底前；/10月底前") == "6月底前、10月底前");
  CHECK(deadlines_of("2024年»/5月底") == "2024年5月底");
  CHECK(deadlines_of("3月1日至»/6月30日") == "3月1日至6月30日");
}

TEST_CASE("rows without a label right under one with a label are groups, in the whole table: they were sections") {
  const std::vector<Task> tasks = tasks_of(
      "task|unit\n# 一、工业\n# 重点项目\n1、建园区。|县工信局\n# 企业培育\n2、培育企业。|县工信局\n# 二、民生\n3、建学校。|县教育局\n");
  CHECK(tasks.at(0).section.value + "/" + tasks.at(0).group.value == "一、工业/重点项目");
  CHECK(tasks.at(1).section.value + "/" + tasks.at(1).group.value == "一、工业/企业培育");
  CHECK(tasks.at(2).section.value + "/" + tasks.at(2).group.value == "二、民生/");
  const std::vector<Task> flat = tasks_of("task|unit\n# 一、工业\n1、建园区。|县工信局\n# 民生\n2、建学校。|县教育局\n");
  CHECK(flat.at(1).section.value == "民生");
}

TEST_CASE("stacked names that no vocabulary knows stay apart where the line had room") {
  const std::vector<Task> tasks = tasks_of("task|unit\n1、跟进投标。|一公司/二公司/设计院\n2、修路。|县交通运输局和县公安局»/交警大队\n");
  CHECK(units_of(tasks.at(0), UnitRole::responsible) == "一公司、二公司、设计院");
}

TEST_CASE("persons behind supporting units are of the unit that leads, with others responsible beside it, too") {
  const std::vector<Task> tasks = tasks_of("task|lead_unit|unit|support_unit|person\n1、推进改革。|县水务局|县林业局、县商务局|县财政局|王小明\n");
  CHECK(units_of(tasks.at(0), UnitRole::lead) == "县水务局(王小明)");
  CHECK(units_of(tasks.at(0), UnitRole::support) == "县财政局");
}

TEST_CASE("what stands under the heading of a column is in running text what a table gives: it was kept as other, and the print read otherwise") {
  Notice notice;
  notice.outline = outline_from_text("1|一、|工作任务|\n3|1.||改造农村公路80公里。/责任单位：县交通运输局/类别：交通/具体要求：6月底前完成路基/总投资：300万元\n");
  task::find_tasks(notice, book(), lexicon());
  REQUIRE(notice.tasks.size() == 1);
  CHECK(notice.tasks[0].group.value == "交通");
  CHECK(notice.tasks[0].requirement.value == "6月底前完成路基");
  CHECK(listed(notice.tasks[0].other, [](const auto& kept) { return kept.first; }) == "总投资");
}

TEST_CASE("a person beside a unit and one that guides it, in one cell, is the former's; a guide in a column of its own has none") {
  const std::vector<Task> tasks = tasks_of("task|unit|person\n1、修复边坡。|县自然资源局/市自然资源和规划局（指导）|王小明\n");
  CHECK(tasks.at(0).units.at(0).person == std::optional<std::size_t>(0));
  const std::vector<Task> columns = tasks_of("task|unit|guide_unit|person\n1、疏通管网。|县住建局/县水务局|市生态环境局|王小明\n");
  for (const Unit& unit : columns.at(0).units) CHECK(!unit.person);
}

TEST_CASE("the figures of a target are the task's in running text as in a table's column") {
  Notice notice;
  notice.outline = outline_from_text("3|1.||修复边坡。/责任单位：县自然资源局/整改目标：修复面积不少于86亩\n");
  task::find_tasks(notice, book(), lexicon());
  REQUIRE(notice.tasks.size() == 1);
  CHECK(listed(notice.tasks[0].quantities, [](const Quantity& quantity) { return quantity.text.value; }) == "不少于86亩");
}
