// The lines of a region without a full grid -> rows, columns and cells, by alignment, with rules as a help.
#pragma once

#include <vector>

#include "layout/text_parts.h"
#include "model/page.h"

namespace fenjie::layout {

/// A cell of texts that stand together.
struct OpenCell {
  int row = 0, column = 0;
  int row_span = 1, column_span = 1;
  Box box;
  std::vector<std::uint32_t> glyphs;  ///< of all its lines
};

struct OpenGrid {
  int rows = 0, columns = 0;
  std::vector<OpenCell> cells;  ///< with text, by row, then column
};

/// @param lines   lines of one table, top down
/// @param rulings as merge_rulings() gives them
OpenGrid open_grid(const std::vector<PartedLine>& lines, const std::vector<Ruling>& rulings);

}  // namespace fenjie::layout
