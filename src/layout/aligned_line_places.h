// Texts side by side on one line are of different columns: which ones, line by line.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "layout/aligned_columns.h"

namespace fenjie::layout {

/// Where the columns of a page, or of a block of it, were found.
struct ColumnEdges {
  const Head& head;
  std::vector<std::size_t> edges;  ///< position where each column begins, in characters from `left`
  double left = 0, unit = 1;       ///< position 0, and the width of a character, as in the pieces' boxes
  std::size_t size = 0;            ///< the last position

  std::size_t at(double x) const;  ///< position of a place in the pieces' boxes, 0 .. size
};

/// What it costs that a piece stands in a column by its text: 0 fits .. 1.
using PieceCost = std::function<double(std::size_t column, const Piece& piece)>;

/// Puts the pieces of each line with two or more into columns, left to right; first by the edges, then by where most
/// texts of each column begin or have their middles. One that stands nearly as well in the free unit column beside its
/// own becomes unsure. Precondition: the pieces of a line follow each other.
void place_line_by_line(const ColumnEdges& columns, const PieceCost& cost, std::vector<PlacedPiece>& placed);

/// Two units beside each other on a line of a column of units, with nothing in the column of units behind it: the second one is
/// of that column, and unsure. A dump moves texts.
void part_units_side_by_side(const Head& head, const PieceCost& cost, std::vector<PlacedPiece>& placed);

}  // namespace fenjie::layout
