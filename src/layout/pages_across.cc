#include "layout/pages_across.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace fenjie::layout {
namespace {

constexpr double kSameEdge = 3;  // points

bool same_column(const PageTable& left, const PageTable& right, int column) {
  for (int row = 0; row < left.grid.rows(); ++row)
    if (text_in(left, left.grid.owner_at(row, column)) != text_in(right, right.grid.owner_at(row, column))) return false;
  return true;
}

/// First columns that both have.
int shared_columns(const PageTable& left, const PageTable& right) {
  const int most = std::min(left.grid.columns(), right.grid.columns());
  int shared = 0;
  while (shared < most && same_column(left, right, shared)) ++shared;
  return shared;
}

bool has_no_merged_cells(const Grid& grid) {
  return grid.cells.size() == static_cast<std::size_t>(grid.rows()) * static_cast<std::size_t>(grid.columns());
}

}  // namespace

bool goes_on_across(const PageTable& left, const PageTable& right) {
  const std::vector<double>&a = left.grid.ys, &b = right.grid.ys;
  if (a.size() != b.size() || !has_no_merged_cells(left.grid) || !has_no_merged_cells(right.grid)) return false;
  if (!std::equal(a.begin(), a.end(), b.begin(), [](double x, double y) { return std::abs(x - y) <= kSameEdge; })) return false;
  const int shared = shared_columns(left, right);
  return shared > 0 && shared < right.grid.columns();
}

std::vector<Span> join_across(PageTable& left, PageTable& right) {
  const int shared = shared_columns(left, right), before = left.grid.columns();
  const auto first = static_cast<std::size_t>(shared);
  Grid grid = left.grid;
  for (std::size_t x = first + 1; x < right.grid.xs.size(); ++x)
    grid.xs.push_back(left.grid.xs.back() + right.grid.xs[x] - right.grid.xs[first]);
  grid.cells.clear();
  std::vector<std::vector<PageLine>> lines;
  std::vector<Span> repeated;
  for (int row = 0; row < left.grid.rows(); ++row)
    for (PageTable* table : {&left, &right})
      for (int column = 0; column < table->grid.columns(); ++column) {
        const std::size_t cell = table->grid.owner_at(row, column);
        std::vector<PageLine>& own = table->lines[cell];
        if (table == &right && column < shared) {
          for (const PageLine& line : own) repeated.push_back(line.span);
          continue;
        }
        GridCell moved = table->grid.cells[cell];
        if (table == &right) moved.column += before - shared;
        grid.cells.push_back(moved);
        lines.push_back(std::move(own));
      }
  grid.owner.resize(grid.cells.size());
  for (std::size_t i = 0; i < grid.owner.size(); ++i) grid.owner[i] = static_cast<int>(i);
  left.grid = std::move(grid);
  left.lines = std::move(lines);
  right.lines.clear();
  return repeated;
}

}  // namespace fenjie::layout
