// The rows of the sheet 分解表: texts, heights and page breaks; no file format yet.
#pragma once

#include <string>
#include <vector>

#include "emit/sheet_columns.h"

namespace fenjie::emit {

/// A row of the sheet's body.
struct SheetRow {
  enum class Kind { section, task, note };
  Kind kind = Kind::task;
  std::string text;                ///< of a section or a note
  std::vector<std::string> cells;  ///< of a task, one a column
  const Task* task = nullptr;
  double height = 0;  ///< points
  bool begins_page = false;
};

/// Widths and heights of one sheet.
struct SheetLayout {
  double points = 12;       ///< size of the body font
  std::vector<int> widths;  ///< pixels, one a column
  double title_height = 0;  ///< points
  double head_height = 0;
};

/// Rows of all tasks with their section rows (those without tasks too), milestones and notes, without heights.
/// In running text the groups, the outline's next level, are section rows as well.
std::vector<SheetRow> rows_of(const Part& part, const Columns& columns);

/// True when the column's cells are merged over the rows of one group.
bool is_merged(const SheetColumn& column);
/// True when the merged cell of `column` that holds a value of `before` goes on in the row after it.
bool goes_on(const SheetRow& before, const SheetRow& row, const Columns& columns, std::size_t column);
/// True when the row's task cell also takes the empty group cell in front of it.
bool takes_group_cell(const SheetRow& row, const Columns& columns, std::size_t column);
/// Pixels of the columns [first, last].
int width_of(const SheetLayout& layout, std::size_t first, std::size_t last);
/// Last column under the heading printed over `column`.
std::size_t last_under_heading(const Columns& columns, std::size_t column);

/// Finds widths, a font size at which rows stay printable, and the rows' heights.
SheetLayout measure(const std::string& title, const Columns& columns, std::vector<SheetRow>& rows);

/// Marks the rows that begin a page, so that no section row is left alone and the text of a merged cell is never cut;
/// makes rows higher where a merged cell needs it.
void break_pages(const Columns& columns, const SheetLayout& layout, std::vector<SheetRow>& rows);

inline constexpr std::size_t kTitlePoints = 22;
inline constexpr double kHighestRow = 400;  ///< points; Excel allows 409
inline constexpr int kPagePixels = 1006;    ///< A4 landscape between margins of 0.6 inch
inline constexpr double kPagePoints = 488;  ///< A4 landscape between margins of 0.7 inch, and a little spare

}  // namespace fenjie::emit
