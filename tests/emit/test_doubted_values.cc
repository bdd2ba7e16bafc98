// Which cells a diagnostic marks.
#include <string>
#include <utility>
#include <vector>

#include "emit/doubted_values.h"
#include "emit/workbook_samples.h"
#include "support/catch.h"
#include "text/wording.h"

using namespace fenjie;
using namespace fenjie::emit;
using namespace fenjie::sheets;
using namespace fenjie::tests;

namespace {

Unit unit_at(const std::string& name, UnitRole role, Span place) {
  Unit result = unit(name, role);
  result.name.spans = {place};
  return result;
}

/// 牵头 and 配合 units, two deadlines; columns 序号 工作任务 牵头单位 责任单位 配合单位 完成时限.
Notice usual_notice() {
  Notice notice;
  Task one = task("1.", "修路");
  one.units = {unit_at("交通局", UnitRole::lead, {10, 19}), unit_at("财政局", UnitRole::responsible, {20, 29}), unit_at("昆明片区", UnitRole::support, {30, 42})};
  one.deadlines = {{{"年底前", {{50, 59}}, ""}, "", "by", "year", false}, {{"汛期前", {{60, 69}}, ""}, "", "by", "day", false}};
  notice.tasks = {one, task("2.", "修桥")};
  return notice;
}

std::string headings(const Diagnostic& doubt, const Task& task, const Part& part) {
  const Columns columns(part);
  std::string result;
  for (const std::size_t column : doubted_columns(doubt, task, columns, part)) result += (result.empty() ? "" : " ") + columns[column].heading;
  return result;
}

std::string data_headings(const Diagnostic& doubt, const Task& task, const Notice& notice) {
  std::string result;
  for (const DataColumn& column : kDataColumns)
    if (is_doubted(column.field, doubt, task, usual_role(notice))) result += (result.empty() ? "" : " ") + std::string(column.heading);
  return result;
}

}  // namespace

TEST_CASE("a doubt marks the column that shows the doubted value") {
  const Notice notice = usual_notice();
  const Part part = parts_of(notice, {}, TableLayout::printed, {}).front();
  struct Row {
    std::string field, message;
    std::vector<Span> source;
    std::string sheet, data;
  };
  const std::vector<Row> table = {{"units", "", {{30, 42}}, "配合单位", "配合单位"},
                                  {"units", "", {{90, 99}, {20, 29}}, "责任单位", "责任单位"},
                                  {"units", "“昆明片区”不像单位名称", {}, "配合单位", "配合单位"},  // as typed: it has no place
                                  {"units[2].name", "", {}, "配合单位", "配合单位"},
                                  {"units", "没有读懂", {{200, 210}}, "牵头单位", "牵头单位"},
                                  {"deadlines", "", {{60, 69}}, "完成时限", "其他时限 其他截止日期"},
                                  {"deadline", "", {{50, 59}}, "完成时限", "完成时限 截止日期"},
                                  {"further_deadlines[0]", "", {}, "完成时限", "其他时限 其他截止日期"},
                                  {"text", "", {}, "工作任务", "工作任务"},
                                  {"number", "", {}, "序号", "序号"},
                                  {"", "", {{1, 99}}, "工作任务", "工作任务"}};
  for (const Row& row : table) {
    const Diagnostic doubt{"a/b", Severity::warning, row.message, notice.tasks[0].id, row.field, row.source};
    CHECK(headings(doubt, notice.tasks[0], part) == row.sheet);
    CHECK(data_headings(doubt, notice.tasks[0], notice) == row.data);
  }
  const Diagnostic without{"a/b", Severity::warning, "没有责任单位", notice.tasks[1].id, "units", {}};
  CHECK(headings(without, notice.tasks[1], part) == "责任单位");
  CHECK(data_headings(without, notice.tasks[1], notice) == "责任单位");
}

TEST_CASE("a doubt about a day that the text tells marks the text") {
  Notice notice;
  notice.tables = {usual_table()};
  Task one = task("1、", "年底前修路");
  one.text.spans = {{10, 25}};
  one.deadlines = {{{"年底前", {{10, 19}}, "deadline.end"}, "", "by", "year", false}, {{"6月前", {{50, 57}}, ""}, "", "by", "month", false}};
  notice.tasks = {one};
  const Part part = parts_of(notice, {}, TableLayout::printed, {}).front();
  CHECK(headings({"a/b", Severity::warning, "", one.id, "deadlines", {{10, 19}}}, notice.tasks[0], part) == "工作任务");
  CHECK(headings({"a/b", Severity::warning, "", one.id, "deadlines", {{50, 57}}}, notice.tasks[0], part) == "完成时限");
}

TEST_CASE("a number without a mark is set apart from its text") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"2", "2 修路"}, {"2.", "2.修路"}, {"（二）", "（二）修路"}, {"十二", "十二 修路"}, {"①", "①修路"}, {"", "修路"}};
  for (const auto& [label, expected] : table) CHECK(text::with_number(label, "修路") == expected);
}
