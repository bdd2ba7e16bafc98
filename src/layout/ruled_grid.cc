#include "layout/ruled_grid.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <span>

#include "layout/ruled_lines.h"

namespace fenjie::layout {

namespace {

constexpr double kTouch = 3.5;        // points between rules that still meet
constexpr double kOverhang = 8;       // points by which rules must stick out to open a column or row of their own
constexpr double kFullWidthRow = 48;  // points; a section row of three lines is lower
constexpr double kWidestSide = 150;   // points between a lone rule and the frame whose side it is
constexpr double kCovered = 0.6;      // share of a unit's edge that must be ruled

/// Union of indices.
class Groups {
 public:
  explicit Groups(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parent_[find(a)] = find(b); }

 private:
  std::vector<std::size_t> parent_;
};

bool meet(const Ruling& across, const Ruling& down) {
  return down.position >= across.from - kTouch && down.position <= across.to + kTouch &&
         across.position >= down.from - kTouch && across.position <= down.to + kTouch;
}

/// Rules of one connected frame.
struct Frame {
  std::vector<Ruling> across, down;
};

/// What a group of connected rules spans.
struct Extent {
  Box box{1e9, 1e9, -1e9, -1e9};
  std::size_t member = 0;
  bool has_down = false, closed_left = false, closed_right = false;
};

std::vector<Extent> extents_of(const std::vector<Ruling>& rulings, Groups& groups) {
  std::map<std::size_t, Extent> extents;
  for (std::size_t i = 0; i < rulings.size(); ++i) {
    const Ruling& r = rulings[i];
    Extent& extent = extents[groups.find(i)];
    extent.member = i;
    extent.box = unite(extent.box, r.horizontal ? Box{r.from, r.position, r.to, r.position}
                                                : Box{r.position, r.from, r.position, r.to});
    extent.has_down |= !r.horizontal;
  }
  for (std::size_t i = 0; i < rulings.size(); ++i) {
    Extent& extent = extents[groups.find(i)];
    if (rulings[i].horizontal) continue;
    extent.closed_left |= rulings[i].position <= extent.box.left + kTouch;
    extent.closed_right |= rulings[i].position >= extent.box.right - kTouch;
  }
  std::vector<Extent> sorted;
  for (const auto& [group, extent] : extents) sorted.push_back(extent);
  std::sort(sorted.begin(), sorted.end(), [](const Extent& a, const Extent& b) { return a.box.top < b.box.top; });
  return sorted;
}

/// In a table without outer vertical rules a full-width row parts the frame: its pieces have the same sides.
void join_over_full_width_rows(const std::vector<Ruling>& rulings, Groups& groups) {
  std::vector<Extent> extents = extents_of(rulings, groups);
  std::erase_if(extents, [](const Extent& extent) { return extent.closed_left || extent.closed_right; });
  for (std::size_t i = 1; i < extents.size(); ++i) {
    const Extent &above = extents[i - 1], &below = extents[i];
    if (!above.has_down && !below.has_down) continue;
    const bool same_sides =
        std::abs(above.box.left - below.box.left) <= kTouch && std::abs(above.box.right - below.box.right) <= kTouch;
    if (same_sides && below.box.top - above.box.bottom <= kFullWidthRow) groups.join(above.member, below.member);
  }
}

/// A merged cell that goes on over the whole page has a rule on its side and none above or below: no rule meets it.
void join_lone_sides(const std::vector<Ruling>& rulings, Groups& groups) {
  const std::vector<Extent> extents = extents_of(rulings, groups);
  for (const Extent& lone : extents) {
    if (!lone.has_down || lone.box.width() > kTouch) continue;
    for (const Extent& frame : extents) {
      const double beside = std::max(frame.box.left - lone.box.right, lone.box.left - frame.box.right);
      const bool same_height = std::abs(frame.box.top - lone.box.top) <= kTouch &&
                               std::abs(frame.box.bottom - lone.box.bottom) <= kTouch;
      if (frame.has_down && frame.box.width() > kTouch && same_height && beside > 0 && beside <= kWidestSide)
        groups.join(lone.member, frame.member);
    }
  }
}

std::vector<Frame> connected(const std::vector<Ruling>& rulings) {
  const auto first_down = static_cast<std::size_t>(
      std::partition_point(rulings.begin(), rulings.end(), [](const Ruling& r) { return r.horizontal; }) -
      rulings.begin());
  Groups groups(rulings.size());
  const std::span across(rulings.data(), first_down);
  for (std::size_t d = first_down; d < rulings.size(); ++d) {
    // Horizontal rules are sorted by position: only those within the vertical rule's extent are looked at.
    auto h = std::lower_bound(across.begin(), across.end(), rulings[d].from - kTouch,
                              [](const Ruling& r, double y) { return r.position < y; });
    for (; h != across.end() && h->position <= rulings[d].to + kTouch; ++h)
      if (meet(*h, rulings[d])) groups.join(static_cast<std::size_t>(h - across.begin()), d);
  }
  join_over_full_width_rows(rulings, groups);
  join_lone_sides(rulings, groups);
  std::vector<Frame> frames;
  std::vector<std::size_t> frame_of(rulings.size(), rulings.size());
  for (std::size_t i = 0; i < rulings.size(); ++i) {
    std::size_t& frame = frame_of[groups.find(i)];
    if (frame == rulings.size()) {
      frame = frames.size();
      frames.emplace_back();
    }
    (rulings[i].horizontal ? frames[frame].across : frames[frame].down).push_back(rulings[i]);
  }
  return frames;
}

/// Distinct positions of one direction, and the outermost ends of the other where those stick out.
std::vector<double> edges_of(const std::vector<Ruling>& rules, const std::vector<Ruling>& others) {
  std::vector<double> edges;
  for (const Ruling& rule : rules)
    if (edges.empty() || rule.position - edges.back() > kRuleSnap) edges.push_back(rule.position);
  double from = edges.front(), to = edges.back();
  for (const Ruling& other : others) from = std::min(from, other.from), to = std::max(to, other.to);
  if (from < edges.front() - kOverhang) edges.insert(edges.begin(), from);
  if (to > edges.back() + kOverhang) edges.push_back(to);
  return edges;
}

int nearest(const std::vector<double>& edges, double position) {
  const auto after = std::lower_bound(edges.begin(), edges.end(), position);
  if (after == edges.begin()) return 0;
  if (after == edges.end()) return static_cast<int>(edges.size()) - 1;
  const auto before = std::prev(after);
  return static_cast<int>((position - *before < *after - position ? before : after) - edges.begin());
}

/// Marks the units between edges that `rule` covers.
template <class Mark>
void mark_units(const Ruling& rule, const std::vector<double>& edges, Mark mark) {
  auto unit = static_cast<std::size_t>(
      std::max<std::ptrdiff_t>(std::upper_bound(edges.begin(), edges.end(), rule.from) - edges.begin() - 1, 0));
  for (; unit + 1 < edges.size() && edges[unit] < rule.to; ++unit) {
    const double covered = std::min(rule.to, edges[unit + 1]) - std::max(rule.from, edges[unit]);
    if (covered >= kCovered * (edges[unit + 1] - edges[unit])) mark(static_cast<int>(unit));
  }
}

Grid grid_of(const Frame& frame) {
  Grid grid;
  grid.xs = edges_of(frame.down, frame.across);
  grid.ys = edges_of(frame.across, frame.down);
  UnitEdges edges(grid.rows(), grid.columns());
  for (const Ruling& rule : frame.across) {
    const int line = nearest(grid.ys, rule.position);
    mark_units(rule, grid.xs, [&](int column) { edges.across(line, column) = true; });
  }
  for (const Ruling& rule : frame.down) {
    const int line = nearest(grid.xs, rule.position);
    mark_units(rule, grid.ys, [&](int row) { edges.down(row, line) = true; });
  }
  cut_cells(grid, edges);
  return grid;
}

}  // namespace

Box Grid::box(const GridCell& cell) const {
  const auto at = [](const std::vector<double>& edges, int i) { return edges[static_cast<std::size_t>(i)]; };
  return {at(xs, cell.column), at(ys, cell.row), at(xs, cell.column + cell.column_span),
          at(ys, cell.row + cell.row_span)};
}

int Grid::cell_at(double x, double y) const {
  const auto column = std::upper_bound(xs.begin(), xs.end(), x) - xs.begin() - 1;
  const auto row = std::upper_bound(ys.begin(), ys.end(), y) - ys.begin() - 1;
  if (column < 0 || row < 0 || column >= columns() || row >= rows()) return -1;
  return static_cast<int>(owner_at(static_cast<int>(row), static_cast<int>(column)));
}

void cut_cells(Grid& grid, UnitEdges& edges) {
  const int rows = grid.rows(), columns = grid.columns();
  const auto unit = [&](int row, int column) { return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column); };
  grid.cells.clear();
  grid.owner.assign(static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns), -1);
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      if (grid.owner[unit(row, column)] >= 0) continue;
      GridCell cell{row, column, 1, 1, true, true};
      while (column + cell.column_span < columns && !edges.down(row, column + cell.column_span) &&
             grid.owner[unit(row, column + cell.column_span)] < 0)
        ++cell.column_span;
      // The cell goes on below while nothing is ruled under it and no rule parts it inside.
      const auto goes_on = [&](int below) {
        for (int c = column; c < column + cell.column_span; ++c) {
          if (edges.across(below, c) || grid.owner[unit(below, c)] >= 0) return false;
          if (c > column && edges.down(below, c)) return false;
        }
        const bool left = edges.down(below, column) || column == 0;
        const bool right = edges.down(below, column + cell.column_span) || column + cell.column_span == columns;
        return left && right;
      };
      while (row + cell.row_span < rows && goes_on(row + cell.row_span)) ++cell.row_span;
      for (int r = row; r < row + cell.row_span; ++r)
        for (int c = column; c < column + cell.column_span; ++c)
          grid.owner[unit(r, c)] = static_cast<int>(grid.cells.size());
      cell.closed_top = edges.across(row, column);
      cell.closed_bottom = edges.across(row + cell.row_span, column);
      grid.cells.push_back(cell);
    }
  }
}

std::vector<Ruling> lone_rules(const std::vector<Ruling>& rulings) {
  std::vector<Ruling> lone;
  for (const Frame& frame : connected(rulings))
    if (frame.down.empty()) lone.insert(lone.end(), frame.across.begin(), frame.across.end());
  std::sort(lone.begin(), lone.end(), [](const Ruling& a, const Ruling& b) { return a.position < b.position; });
  return lone;
}

std::vector<Grid> find_grids(const std::vector<Ruling>& rulings) {
  std::vector<Grid> grids;
  for (const Frame& frame : connected(rulings)) {
    // One edge may be missing: a row cut by the page break is often left open there.
    if (frame.across.empty() || frame.down.empty() || frame.across.size() + frame.down.size() < 3) continue;
    Grid grid = grid_of(frame);
    if (grid.rows() >= 1 && grid.columns() >= 1) grids.push_back(std::move(grid));
  }
  std::sort(grids.begin(), grids.end(), [](const Grid& a, const Grid& b) {
    return a.ys.front() != b.ys.front() ? a.ys.front() < b.ys.front() : a.xs.front() < b.xs.front();
  });
  return grids;
}

}  // namespace fenjie::layout
