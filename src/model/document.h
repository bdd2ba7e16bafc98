// What layout/ gives: paragraphs and tables in reading order. Nothing after it knows the file format.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "model/diagnostic.h"
#include "model/geometry.h"
#include "model/source.h"

namespace fenjie {

/// What a column of a task table holds; decided from the whole head.
enum class ColumnRole {
  number,
  section,
  group,
  task,
  leader,
  lead_unit,
  unit,
  support_unit,
  guide_unit,
  person,
  requirement,
  deadline,
  contact,
  other
};

/// English key of a role as it stands in the JSON: "task", "lead_unit" ...
const char* name_of(ColumnRole role);

bool holds_units(ColumnRole role);   ///< unit, lead_unit, support_unit, guide_unit
bool holds_people(ColumnRole role);  ///< leader, person
bool holds_names(ColumnRole role);   ///< either

/// A run of text between two paragraph breaks.
struct Paragraph {
  std::vector<Passage> lines;  ///< as printed, trimmed; blanks inside a line kept as one ' '
  Passage text;                ///< the lines joined and cleaned
  int page = 0;                ///< page of its first line; 0 without pages
  bool blank_before = false;   ///< set apart from the block before it
};

/// One cell; it covers [row, row + row_span) x [column, column + column_span).
struct Cell {
  int row = 0, column = 0;
  int row_span = 1, column_span = 1;
  std::vector<Passage> lines;  ///< printed lines, top down; stacked values and wraps are told apart later
};

enum class RowKind { head, section, body };

/// Table::row_costs from here on are told: a human must look.
inline constexpr double kDoubtedRow = 0.5;

/// One column of the body. `heading` is empty where the head has none of its own
/// (a narrow group column under a heading shared with the tasks).
struct Column {
  Passage heading;
  ColumnRole role = ColumnRole::other;
  bool shares_heading = false;  ///< the heading printed over this column belongs to the next column too
  bool by_content = false;      ///< nobody knows the heading; the cells told the role
  Passage over{};               ///< heading above its own one, over several columns: 责任单位 over 牵头 and 配合; mostly empty
};

bool has_role(const std::vector<Column>& columns, ColumnRole role);  ///< some column has it

/// A table that may go over many pages; repeated heads are already furniture.
struct Table {
  std::vector<Passage> title;  ///< title lines printed above it, may be empty
  std::vector<Column> columns;
  std::vector<RowKind> rows;      ///< one entry a row
  std::vector<Cell> cells;        ///< by row, then column; empty cells may be absent
  std::vector<Passage> notes;     ///< paragraphs printed under it (注：…)
  std::vector<Passage> repeated;  ///< lines of a merged cell printed again on its next page: furniture
  double cost = 0;                ///< mean doubt per row of the assignment: 0 sure, 1 a guess
  std::vector<double> row_costs;  ///< one entry a row, or empty when sure
  bool is_own_data = false;       ///< fenjie's own sheet 数据: a row without a number is one that the notice numbers together with the row above
  bool has_line_room = false;     ///< full_ends is known (from geometry)
  std::vector<std::size_t> full_ends;  ///< source bytes where a cell's line ends that had no room for what the next begins with; ascending
};

/// Source bytes from the first character of a table's cells to the last, head and notes left out; empty when they have none.
Span extent_of_cells(const Table& table);

using Block = std::variant<Paragraph, Table>;

/// Source bytes from `begin` on stand on this page in this box, up to the next entry.
struct Place {
  std::size_t begin = 0;
  int page = 0;
  Box box;
};

/// A piece of a page, for evidence.
struct PageBox {
  int page = 0;
  Box box;
  Span span;
};

/// A table that is not read: a sheet of fenjie's own workbook which says once more what another one says.
struct PassedOver {
  std::string sheet;  ///< 数据
  int page = 0;
  Span span;
};

/// A whole file after layout.
struct Document {
  std::string source;         ///< every printed character, in reading order; spans point into it
  std::vector<Place> places;  ///< ascending by begin; empty for plain text without pages
  bool has_boxes = false;     ///< places carry boxes
  int page_count = 0;
  std::vector<Block> blocks;    ///< reading order
  std::vector<Span> furniture;  ///< page numbers, running heads, repeated table heads; ascending
  std::vector<Passage> footnotes;  ///< in no block, with their marks
  std::vector<PassedOver> passed_over;  ///< in no block, in printed order
  std::vector<Diagnostic> diagnostics;

  /// Page (and box, if any) of each line of the given spans; empty when the file has no pages.
  std::vector<PageBox> locate(const std::vector<Span>& spans) const;
};

}  // namespace fenjie
