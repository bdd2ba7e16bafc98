// The cells of a ruled table as one sheet, page joined to page.
#pragma once

#include <string>
#include <vector>

#include "layout/page_blocks.h"

namespace fenjie::layout {

/// A cell of a sheet; it covers [row, row + row_span) x [column, column + column_span).
struct SheetCell {
  int row = 0, column = 0;
  int row_span = 1, column_span = 1;
  bool closed_bottom = true;    ///< a rule is drawn under it
  std::vector<PageLine> lines;  ///< printed lines, top down

  /// Match form of all its lines run together.
  std::string key() const;
  bool blank() const { return lines.empty(); }
};

/// Rows and columns, wholly covered by cells.
struct Sheet {
  int rows = 0, columns = 0;
  std::vector<SheetCell> cells;

  /// Index of the cell that covers a place. Precondition: inside the sheet.
  std::size_t index_at(int row, int column) const {
    return cover[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)];
  }
  SheetCell& at(int row, int column) { return cells[index_at(row, column)]; }
  const SheetCell& at(int row, int column) const { return cells[index_at(row, column)]; }
  /// The only cell of a row that is as wide as the table, or null.
  const SheetCell* full_width(int row) const;
  /// Takes rows away in which no text begins and that only merged cells reach over: first ones, or last ones.
  void drop_blank_top();
  void drop_blank_bottom();
  /// Takes the first `count` rows away; returns their cells.
  std::vector<SheetCell> drop_rows(int count);
  /// Whether each cell that covers a row is blank or merged with other rows, and one is blank in this row alone.
  bool is_blank_row(int row) const;
  /// Call after cells have changed.
  void update_cover();
  /// The same for one cell, from row `from` down.
  void update_cover(std::size_t index, int from);

  std::vector<std::size_t> cover;
};

/// Whether two pages' tables have the same columns: the same width and mostly the same inner rules.
bool same_columns(const Grid& one, const Grid& other);

/// The tables of following pages as sheets with one set of columns: an edge that only some pages draw holds for all.
/// Precondition: same_columns() for each pair of neighbours.
std::vector<Sheet> sheets_of(std::vector<PageTable> tables);

}  // namespace fenjie::layout
