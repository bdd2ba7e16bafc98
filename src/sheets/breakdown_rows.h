// The rows of the sheet 分解表: what each cell says; no widths and heights yet.
#pragma once

#include <string>
#include <vector>

#include "sheets/breakdown_columns.h"

namespace fenjie::sheets {

/// One value of a task in a cell; a cell stacks them, a line each (a value with line breaks has several).
struct CellLine {
  TaskValue value;
  std::string text;  ///< as the cell shows it: padded, with its remark （牵头）
};

/// A row of the sheet's body.
struct SheetRow {
  enum class Kind { section, task, note };
  Kind kind = Kind::task;
  std::string text;                ///< of a section or a note
  std::vector<std::string> cells;  ///< of a task, one a column
  const Task* task = nullptr;
  bool is_group = false;  ///< a section row that names the tasks' group
  bool is_rest = false;   ///< what one row cannot hold of the task in the row above: see emit/high_rows.h
  double height = 0;      ///< points
  bool begins_page = false;
};

/// Rows of all tasks with their section rows (those without tasks too), milestones and notes, without heights.
/// In running text the groups, the outline's next level, are section rows as well.
std::vector<SheetRow> rows_of(const Part& part, const Columns& columns);

/// The values that stand in `column` for `task`, in the order in which the cell stacks them. Number and section are
/// none of them, and a task's text stands without its number.
std::vector<CellLine> lines_of(const Part& part, const Columns& columns, const Task& task, std::size_t column);

/// Whether the text of a task stands behind its printed number, in one cell.
bool label_in_text(const Part& part, const Columns& columns);

/// Counts the tasks of running text whose printed numbers begin anew in each chapter, or that have none: Task::row_number, which
/// all sheets show. Where the printed numbers go on, they are shown.
void give_row_numbers(Notice& notice);

/// Over the milestones, which stand below the tasks.
inline constexpr const char* kMilestones = "时间节点";

/// What follows the name of a unit in a cell of `column`, whose heading does not tell its role: （牵头）, （责任）, （配合）, （指导）; or nothing.
const char* remark_of(UnitRole role, const SheetColumn& column);

/// True when the column's cells are merged over the rows of one group.
bool is_merged(const SheetColumn& column);
/// True when the merged cell of `column` that holds a value of `before` goes on in the row after it.
bool goes_on(const SheetRow& before, const SheetRow& row, const Columns& columns, std::size_t column);
/// True when the row's task cell also takes the empty group cell in front of it.
bool takes_group_cell(const SheetRow& row, const Columns& columns, std::size_t column);
/// True when the number above holds for this row, too: a further task of one item of running text, which has none of its own.
bool shares_number(const SheetRow& before, const SheetRow& row, const Columns& columns, std::size_t column);
/// Last column under the heading printed over `column`.
std::size_t last_under_heading(const Columns& columns, std::size_t column);
/// Last column under the heading above that of `column`; `column` where it has none.
std::size_t last_under_over(const Columns& columns, std::size_t column);

}  // namespace fenjie::sheets
