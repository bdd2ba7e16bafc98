// Merged group cells of a narrow column: which rows each of them covers.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/aligned_bands.h"
#include "layout/aligned_lines.h"

namespace fenjie::layout {

/// A group's text over rows [row, row + rows).
struct GroupCell {
  std::size_t column = 0, row = 0, rows = 1;
  std::vector<Passage> lines;
  double doubt = 0;  ///< 0 sure .. 1
};

struct Groups {
  std::vector<GroupCell> cells;
  std::vector<Passage> repeated;  ///< lines of a group printed again, whole or clipped, on its next page
};

/// A group's text is centred over its rows, or stands at their top when a page break cuts them, or is printed in each.
Groups find_groups(AlignedLines table, const std::vector<Band>& bands);

}  // namespace fenjie::layout
