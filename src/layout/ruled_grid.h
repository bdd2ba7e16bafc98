// Rules of one page -> grids of cells with row and column spans.
#pragma once

#include <vector>

#include "model/geometry.h"
#include "model/page.h"

namespace fenjie::layout {

/// One cell between rules; it covers [row, row + row_span) x [column, column + column_span).
struct GridCell {
  int row = 0, column = 0;
  int row_span = 1, column_span = 1;
  bool closed_top = true, closed_bottom = true;  ///< a rule is drawn there
};

/// One table's frame on one page.
struct Grid {
  std::vector<double> xs, ys;   ///< edges of columns and rows in points, ascending
  std::vector<double> play;     ///< of each x edge: how far either way it may lie; empty where rules are drawn
  std::vector<GridCell> cells;  ///< by row, then column; they cover the whole grid

  int columns() const { return static_cast<int>(xs.size()) - 1; }
  int rows() const { return static_cast<int>(ys.size()) - 1; }
  Box box() const { return {xs.front(), ys.front(), xs.back(), ys.back()}; }
  Box box(const GridCell& cell) const;
  /// Index of the cell that holds a point, or -1 when it is outside the grid.
  int cell_at(double x, double y) const;
  /// Index of the cell that covers a unit. Precondition: inside the grid.
  std::size_t owner_at(int row, int column) const {
    return static_cast<std::size_t>(owner[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns()) + static_cast<std::size_t>(column)]);
  }

  std::vector<int> owner;  ///< cell index of each unit, row by row
};

/// Grids of rules that touch each other; at least two rules each way. Top down, then left to right.
/// @param rulings as merge_rulings() gives them
std::vector<Grid> find_grids(const std::vector<Ruling>& rulings);

/// Rules that no vertical rule meets, in the given order: underlines, and tables ruled only across.
std::vector<Ruling> lone_rules(const std::vector<Ruling>& rulings);

/// Which edges of a grid's units are ruled.
class UnitEdges {
 public:
  UnitEdges(int rows, int columns)
      : columns_(static_cast<std::size_t>(columns)),
        across_((static_cast<std::size_t>(rows) + 1) * columns_),
        down_(static_cast<std::size_t>(rows) * (columns_ + 1)) {}
  /// Whether edge `line` (0 is the top) is ruled over column `column`.
  std::vector<bool>::reference across(int line, int column) {
    return across_[static_cast<std::size_t>(line) * columns_ + static_cast<std::size_t>(column)];
  }
  /// Whether edge `line` (0 is the left) is ruled beside row `row`.
  std::vector<bool>::reference down(int row, int line) {
    return down_[static_cast<std::size_t>(row) * (columns_ + 1) + static_cast<std::size_t>(line)];
  }

 private:
  std::size_t columns_;
  std::vector<bool> across_, down_;
};

/// Fills grid.cells and grid.owner from the ruled edges; xs and ys are given.
void cut_cells(Grid& grid, UnitEdges& edges);

}  // namespace fenjie::layout
