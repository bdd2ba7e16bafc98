// The rows of a table without horizontal rules: contiguous bands of lines, found by a dynamic programme over
// their beginnings. Cells are centred in their band or begin at its top.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/aligned_lines.h"
#include "layout/aligned_values.h"
#include "model/document.h"

namespace fenjie::layout {

/// Lines [begin, end) of a table; it may go over a page break.
struct Band {
  std::size_t begin = 0, end = 0;
  RowKind kind = RowKind::body;
  double cost = 0;  ///< doubt, 0 sure .. 1
};

/// The cheapest bands that hold all lines. Linear in the lines.
std::vector<Band> find_bands(const Head& head, const AlignedLines& table, ValueCosts& costs);

/// Whether the cells of these rows begin at the row's top, rather than being centred in it.
bool cells_begin_at_top(const AlignedLines& table, const std::vector<Band>& bands);

}  // namespace fenjie::layout
