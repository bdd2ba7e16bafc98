// Two units' workbooks that share a task come back one after the other.
#include "returned/older_values.h"

#include "returned/as_written.h"
#include "returned/edit_task.h"
#include "sheets/carried.h"
#include "support/catch.h"

using namespace fenjie;
using namespace fenjie::returned;

namespace {

/// A task that another workbook changed since: its deadline once, its units before this workbook was written.
Task changed_task() {
  Task task;
  task.id = "t-1";
  task.deadlines.emplace_back().text.value = "10月底前";
  task.edited = {{"units[role=responsible]", "县教育局", "县民政局"}, {"deadline.text", "9月底前", "10月底前"}};
  return task;
}

const sheets::EditCounts kBefore = {{"t-1", 1}}, kAfter = {{"t-1", 2}};

/// What the workbook showed under that head when the task had had so many edits.
std::string shown_then(const std::string& head, const sheets::EditCounts& edits, const sheets::DaysOfTasks& days = {}) {
  Notice now;
  now.tasks = {changed_task()};
  return cell_of(as_written(now, {.days = days}, EditsSince(&edits), nullptr).tasks[0], head);
}

/// 完成时限=9月底前: the changes that are left, and the codes of what is said.
std::string left(const CellChange& cell, const sheets::EditCounts& edits) {
  const Task task = changed_task();
  SheetChanges changes;
  changes.rows.push_back({&task, {cell}, "数据!F2"});
  std::string shown;
  for (const Diagnostic& doubt : doubt_changed_twice(changes, EditsSince(&edits))) shown += doubt.code + " ";
  for (const CellChange& change : changes.rows[0].changes) shown += change.head + "=" + change.text;
  return shown;
}

}  // namespace

TEST_CASE("a workbook is compared with what it showed, whatever was changed elsewhere since") {
  CHECK(shown_then("完成时限", kBefore) == "9月底前");
  CHECK(shown_then("完成时限", kAfter) == "10月底前");
}

TEST_CASE("a unit's workbook tells the days that it showed, which follow from a text changed elsewhere since") {
  CHECK(shown_then("截止日期", kBefore, {{"t-1", {"2024-09-30", "截止", "", ""}}}) == "2024-09-30");
  CHECK(shown_then("时限类型", kBefore, {{"t-1", {"", "持续", "", ""}}}) == "持续");
}

TEST_CASE("a value that was changed here and elsewhere stays, and is said") {
  CHECK(left({"完成时限", "11月底前", "数据!M2"}, kBefore) == "returned/changed-twice 完成时限=11月底前");
  CHECK(left({"工作任务", "修路", "数据!F2"}, kBefore) == "工作任务=修路");
}

TEST_CASE("a value that was changed here and elsewhere alike is no change") { CHECK(left({"完成时限", "10月底前", "数据!M2"}, kBefore) == ""); }

TEST_CASE("a workbook that was written after the edits may take them back") {
  CHECK(left({"完成时限", "9月底前", "数据!M2"}, kAfter) == "完成时限=9月底前");
  CHECK(left({"责任单位", "县教育局", "数据!I2"}, kBefore) == "责任单位=县教育局");
}

TEST_CASE("how often tasks were edited comes back with the workbook") {
  std::vector<std::pair<std::string, std::string>> rows;
  sheets::Carried carried;
  carried.edits = sheets::edit_counts({changed_task(), Task()}, {});
  sheets::each_row(carried, {}, [&](const std::string& word, const std::string& value) { rows.emplace_back(word, value); });
  const sheets::CarriedRows read(rows.begin(), rows.end());
  CHECK(sheets::from_rows(read).edits == sheets::EditCounts{{"t-1", 2}});
  carried.edits.reset();  // a workbook of an older version
  rows.clear();
  sheets::each_row(carried, {}, [&](const std::string& word, const std::string& value) { rows.emplace_back(word, value); });
  CHECK_FALSE(sheets::from_rows(sheets::CarriedRows(rows.begin(), rows.end())).edits);
}

TEST_CASE("the days that a unit's workbook showed come back with it") {
  Task task = changed_task();
  task.deadlines[0].due = "2024-10-31";
  task.deadlines[0].kind = "by";
  std::vector<std::pair<std::string, std::string>> rows;
  sheets::Carried carried;
  carried.days = sheets::day_cells({task});
  sheets::each_row(carried, {}, [&](const std::string& word, const std::string& value) { rows.emplace_back(word, value); });
  CHECK(sheets::from_rows(sheets::CarriedRows(rows.begin(), rows.end())).days == sheets::DaysOfTasks{{"t-1", {"2024-10-31", "截止", "", ""}}});
}

TEST_CASE("what was changed elsewhere of a task deleted here is told once a field") {
  CHECK(told({{"text", "修路", "修桥"}, {"units[role=responsible]", "甲局", ""}, {"order", "1", "3"}}) == "“工作任务”改为“修桥”、“责任单位”被清空");
  CHECK(told({{"deadline.text", "9月底前", "10月底前"}, {"deadline.text", "10月底前", "11月底前"}}) == "“完成时限”改为“11月底前”");
  CHECK(told({{"progress[deadline]", "", "推进中"}, {"progress[deadline].note", "", "已开工"}, {"other[情况]", "", "好"}}) == "“完成情况”改为“推进中”、“备注”改为“已开工”、“情况”改为“好”");
  CHECK(told({{"units[0]", "甲局", "乙局"}, {"leaders[1]", "张三", "李四"}}) == "“单位”改为“乙局”、“分管领导”改为“李四”");
  CHECK(told({{"text", "修路", "修桥"}, {"text", "修桥", "修路"}, {"order", "1", "2"}}) == "");
}
