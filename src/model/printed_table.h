// A table of one page as it stands in print: heads, titles and empty rows included, nothing joined over pages.
#pragma once

#include <string>
#include <vector>

#include "model/geometry.h"

namespace fenjie {

/// A cell with text; it covers [row, row + row_span) x [column, column + column_span).
struct PrintedCell {
  int row = 0, column = 0;
  int row_span = 1, column_span = 1;
  Box box;           ///< on the page as displayed, in points: the cell between its rules, or its text's box
  std::string text;  ///< its lines joined and cleaned
};

struct PrintedTable {
  int page = 1;
  Box box;             ///< on the page as displayed, in points
  bool ruled = false;  ///< cells from rules; else rows and columns from the alignment of texts
  int rows = 0, columns = 0;
  std::vector<PrintedCell> cells;  ///< by row, then column
};

}  // namespace fenjie
