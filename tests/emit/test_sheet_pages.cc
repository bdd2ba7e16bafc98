// Pages, titles and headings of the sheet 分解表.
#include <string>
#include <utility>
#include <vector>

#include "emit/sheet_layout.h"
#include "emit/title_lines.h"
#include "emit/workbook_samples.h"
#include "support/catch.h"

using namespace fenjie;
using namespace fenjie::emit;
using namespace fenjie::sheets;
using namespace fenjie::tests;

namespace {

/// Indexes of the rows that begin a page, for rows of such heights and a page of 480 points.
std::string page_begins(const std::vector<double>& heights) {
  Notice notice;
  notice.tasks = {task("1.", "甲")};
  const Part part = parts_of(notice, {}, TableLayout::printed, {}).front();
  const Columns columns(part);
  SheetLayout layout;
  layout.widths.assign(columns.size(), 100);
  layout.head_height = kPagePoints - 480;
  std::vector<SheetRow> rows(heights.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].cells.resize(columns.size());
    rows[i].height = heights[i];
  }
  break_pages(columns, layout, rows);
  std::string begins;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].begins_page) begins += (begins.empty() ? "" : " ") + std::to_string(i);
  return begins;
}

std::string cells_of(const Notice& notice) {
  const Part part = parts_of(notice, {}, TableLayout::printed, {}).front();
  const Columns columns(part);
  std::string result;
  for (const SheetRow& row : rows_of(part, columns)) {
    if (row.kind == SheetRow::Kind::section) result += "[" + row.text + "]";
    for (const std::string& cell : row.cells) result += (&cell == &row.cells.front() ? "" : "|") + cell;
    result += " ";
  }
  return result;
}

}  // namespace

TEST_CASE("the row behind a page that is exactly full begins another") {
  CHECK(page_begins(std::vector<double>(50, 24)) == "20 40");
  CHECK(page_begins({240, 240, 24, 456, 1}) == "2 4");
  CHECK(page_begins({300, 300, 100}) == "1");
}

TEST_CASE("where sections stand in a column, the groups below them do, too") {
  Notice notice;
  notice.tasks = {task("1.", "甲", "一、城建", "（一）道路"), task("2.", "乙", "一、城建", "（一）道路"), task("3.", "丙")};
  CHECK(cells_of(notice) == "1|一、城建|（一）道路|甲 2|一、城建|（一）道路|乙 3|||丙 ");
  notice.tasks.pop_back();
  CHECK(cells_of(notice) == "[一、城建] [（一）道路] 1|甲 2|乙 ");
}

TEST_CASE("a row of a table without a number does not stand under the number above, in columns of the program's own either") {
  for (const bool of_table : {true, false}) {
    Notice notice;
    if (of_table) notice.tables = {usual_table()};
    notice.tasks = {task("13.", "甲"), task("", "乙")};
    Part part = parts_of(notice, {}, TableLayout::standard, {}).front();
    if (of_table) part.tables = {&notice.tables.front()};
    const Columns columns(part);
    const std::vector<SheetRow> rows = rows_of(part, columns);
    CHECK(shares_number(rows[0], rows[1], columns, 0) == !of_table);
  }
}

TEST_CASE("the lines of a title end where its sense allows, and none has a character or two") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"临江市重点工作任务分解表", "临江市重点工作任务分解表"},
      {"《临江市持续优化营商环境进一步提振市场主体信心的实施意见》工作任务分解表", "《临江市持续优化营商环境进一步提振市场主体信心的实施意见》\n工作任务分解表"},
      {"《临江市人民政府关于分解落实2025年〈政府工作报告〉目标任务的通知》工作任务分解表", "《临江市人民政府关于分解落实2025年\n〈政府工作报告〉目标任务的通知》工作任务分解表"},
      {"临江市进一步加强和改进新时代城乡居民基本养老保险服务管理工作重点任务分解表（征求意见稿）",
       "临江市进一步加强和改进新时代城乡居民基本养老\n保险服务管理工作重点任务分解表（征求意见稿）"}};
  for (const auto& [title, expected] : table) CHECK(title_in_lines(title, kPagePixels, 22) == expected);
}
