// Columns of a table without vertical rules, from the white between its texts.
#pragma once

#include <optional>
#include <vector>

#include "layout/ruled_grid.h"

namespace fenjie::layout {

/// The parts of text in a row between two rules; one entry for each printed line, left to right.
using Row = std::vector<std::vector<Box>>;

/// Edges of columns in points, ascending, and how far either way each may lie.
struct WhiteColumns {
  std::vector<double> xs, play;

  int count() const { return static_cast<int>(xs.size()) - 1; }
};

/// A row whose texts stand all over each other: a section row, or no row of values.
bool is_single(const Row& row);

/// Edges in the middles of the white gutters that no text of the body crosses; a heading with white on both sides, over
/// no text, has a column of its own.
/// @param left, right ends of the rules
/// @param rows        the first may be the head
/// @param sure        of each row, whether it is no section row though it has one text; or empty
WhiteColumns white_columns(double left, double right, const std::vector<Row>& rows, const std::vector<bool>& sure = {});

/// The columns of the page before, narrowed to what these rows leave white; nothing where a text crosses an edge beside
/// another, other than a task without a group.
std::optional<WhiteColumns> carried_columns(const Grid& before, double right, const std::vector<Row>& rows);

}  // namespace fenjie::layout
