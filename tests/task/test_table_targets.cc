// Figures in columns of their own.
#include "support/catch.h"
#include "support/table_from_text.h"
#include "task/tasks.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

/// A table whose columns of role other have these headings, in printed order.
Notice notice_of(const std::string& drawn, const std::vector<std::string>& headings, ColumnRole role = ColumnRole::other) {
  static std::vector<std::string> kept;
  Table table = table_from_text(drawn);
  std::size_t next = 0;
  for (Column& column : table.columns) {
    if (column.role != role || next >= headings.size()) continue;
    kept.push_back(headings[next++]);
    column.heading = text::line_of(kept.back(), {0, kept.back().size()});
  }
  Notice notice;
  notice.tables.push_back(std::move(table));
  task::find_tasks(notice, book(), lexicon());
  return notice;
}

std::string quantities_of(const Task& task) {
  return listed(task.quantities, [](const Quantity& q) { return q.text.value + "=" + q.indicator; });
}

}  // namespace

TEST_CASE("target columns give quantities: with their own unit, the unit column's, the heading's; what a task measures is its text") {
  const std::vector<std::vector<std::string>> table = {
      {"年度目标", "增长6%左右", "增长6%左右=就业"},       {"2025年目标值（人）", "5000", "5000人=就业"},
      {"目标值", "5000", ""},                                {"备注", "5000人", ""},
      {"年度目标", "10个小区、30栋楼", "10个小区=小区、30栋楼=楼"}};
  for (const auto& row : table) {
    const Notice notice = notice_of("task|other|unit\n就业|" + row[1] + "|市人社局\n", {row[0]});
    CHECK(row[0] + row[1] + quantities_of(notice.tasks.at(0)) == row[0] + row[1] + row[2]);
  }
}

TEST_CASE("a 单位 column that holds 万元 and 公里 names no responsible unit, and is the unit of the targets") {
  const Notice notice = notice_of("task|lead_unit|other|unit\n投资|万元|5000|市发改委\n公路|公里|≥30|市交通局\n", {"单位"}, ColumnRole::lead_unit);
  CHECK(notice.tasks.at(0).units.size() == 1);
  CHECK(notice.tasks.at(0).units.at(0).name.value == "市发改委");
  const Notice units = notice_of("task|unit\n修路|市交通局\n", {"单位"}, ColumnRole::unit);
  CHECK(units.tasks.at(0).units.size() == 1);
}

TEST_CASE("several persons of one unit are no mismatch; telephone numbers behind names are no names") {
  Notice notice;
  notice.tables.push_back(table_from_text("task|unit|person\n修路|市交通局|王小明、李海\n供水|市水利局|张伟 13900001111\n"));
  CHECK(codes_of(task::find_tasks(notice, book(), lexicon())).empty());
  CHECK(listed(notice.tasks.at(0).persons, [](const Person& p) { return p.name.value; }) == "王小明、李海");
  CHECK(listed(notice.tasks.at(1).persons, [](const Person& p) { return p.name.value; }) == "张伟");
}

TEST_CASE("a unit and others (等有关单位) in one cell are two") {
  const Notice notice = notice_of("task|unit\n执法|县司法局等有关单位\n治水|县水利局等5个部门\n教育|县教育局、县财政局等\n", {});
  CHECK(units_of(notice.tasks.at(0), UnitRole::responsible) == "县司法局、有关单位*");
  CHECK(units_of(notice.tasks.at(1), UnitRole::responsible) == "县水利局、等5个部门*");
  CHECK(units_of(notice.tasks.at(2), UnitRole::responsible) == "县教育局、县财政局");
}

TEST_CASE("measures beside tasks: one each leaves tasks that say what to do; names, and tasks with several measures, group them") {
  const std::vector<std::vector<std::string>> table = {  // cells of two rows: task|measures, texts of the tasks
      {"新开工项目18个|1.推行承诺制；2.专员代办。\n盘活闲置土地|1.清查；2.收回。", "新开工项目18个、盘活闲置土地"},
      {"汛前检查|对32座水库开展检查。\n物资储备|储备编织袋5万条。", "对32座水库开展检查。、储备编织袋5万条。"},
      {"盘活闲置土地|清查土地。\n|依法收回土地。", "清查土地。、依法收回土地。"}};
  for (const auto& row : table) {
    const Notice notice = notice_of("task|other\n" + row[0] + "\n", {"具体措施"});
    CHECK(listed(notice.tasks, [](const Task& task) { return task.text.value; }) == row[1]);
  }
}

TEST_CASE("项目名称 | 建设内容: the project is the task, what is built stands beside it with its figures (日处理2万吨 was the task)") {
  Table table = table_from_text("task|other|unit\n城东污水厂扩建|日处理2万吨|市住建局\n县医院迁建|新建门诊楼3万平方米，9月底前完工|市卫健委\n");
  static const std::string kProject = "项目名称", kContent = "建设内容";
  table.columns[0].heading = text::line_of(kProject, {0, kProject.size()});
  table.columns[1].heading = text::line_of(kContent, {0, kContent.size()});
  Notice notice;
  notice.tables.push_back(std::move(table));
  task::find_tasks(notice, book(), lexicon());
  CHECK(listed(notice.tasks, [](const Task& task) { return task.text.value; }) == "城东污水厂扩建、县医院迁建");
  CHECK(quantities_of(notice.tasks.at(0)) == "2万吨=日处理");
  CHECK(quantities_of(notice.tasks.at(1)) == "3万平方米=门诊楼");
  CHECK(listed(notice.tasks.at(1).deadlines, [](const Deadline& one) { return one.text.value; }) == "9月底前");
  CHECK(notice.tasks.at(0).other.front().second.value == "日处理2万吨");
}
