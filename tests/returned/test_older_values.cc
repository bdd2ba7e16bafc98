// Two units' workbooks that share a task come back one after the other.
#include "returned/older_values.h"

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

/// 完成时限=9月底前: the changes that are left, and the codes of what is said.
std::string left(std::vector<CellChange> cells, std::size_t edits_then) {
  const Task task = changed_task();
  SheetChanges changes;
  changes.rows.push_back({&task, std::move(cells), "数据!F2"});
  std::string shown;
  for (const Diagnostic& doubt : drop_older_values(changes, {{"t-1", edits_then}})) shown += doubt.code + " ";
  for (const CellChange& change : changes.rows[0].changes) shown += change.head + "=" + change.text + " ";
  return shown;
}

}  // namespace

TEST_CASE("a value that was changed elsewhere since the workbook was written is not taken back") {
  CHECK(left({{"完成时限", "9月底前", "数据!M2"}}, 1) == "");
  CHECK(left({{"完成时限", "9月底前", "数据!M2"}, {"截止日期", "2024-09-30", "数据!N2"}}, 1) == "");
  CHECK(left({{"完成时限", "9月底前", "数据!M2"}, {"工作任务", "修路", "数据!F2"}}, 1) == "工作任务=修路 ");
}

TEST_CASE("a value that was changed here and elsewhere stays, and is said") {
  CHECK(left({{"完成时限", "11月底前", "数据!M2"}}, 1) == "returned/changed-twice 完成时限=11月底前 ");
}

TEST_CASE("a workbook that was written after the edits may take them back") {
  CHECK(left({{"完成时限", "9月底前", "数据!M2"}}, 2) == "完成时限=9月底前 ");
  CHECK(left({{"责任单位", "县教育局", "数据!I2"}}, 1) == "责任单位=县教育局 ");
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
