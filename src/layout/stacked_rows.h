// Rows that no rule parts: between two rules, labels and figures stacked line beside line.
#pragma once

#include <vector>

#include "layout/ruled_grid.h"
#include "layout/text_parts.h"

namespace fenjie::layout {

/// For each row of a grid the places (y, in points) at which its lines begin new rows of their own; empty where it is
/// one row. A row falls apart when its columns of figures have their lines at the same heights, two or more, and the
/// first column has a label at each of them.
/// @param lines of each grid cell
std::vector<std::vector<double>> stacked_rows(const Grid& grid, const std::vector<std::vector<PartedLine>>& lines);

}  // namespace fenjie::layout
