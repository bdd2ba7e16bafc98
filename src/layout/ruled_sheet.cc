#include "layout/ruled_sheet.h"

#include <algorithm>
#include <cmath>

namespace fenjie::layout {

namespace {

constexpr double kSameEdge = 4;       // points by which a column's edge may shift from page to page
constexpr double kSharedEdges = 0.6;  // of the inner edges of the page that has fewer

/// A column's edge from the table's left edge (pages may be bound on either side), and how far it may lie off.
struct Edge {
  double at = 0, play = 0;
};

using Edges = std::vector<Edge>;

Edges relative_edges(const Grid& grid) {
  Edges edges;
  for (std::size_t i = 0; i < grid.xs.size(); ++i)
    edges.push_back({grid.xs[i] - grid.xs.front(), grid.play.empty() ? 0 : grid.play[i]});
  return edges;
}

std::size_t nearest(const Edges& edges, double position) {
  const auto after =
      std::lower_bound(edges.begin(), edges.end(), position, [](const Edge& edge, double at) { return edge.at < at; });
  if (after == edges.begin()) return 0;
  if (after == edges.end()) return edges.size() - 1;
  const auto before = std::prev(after);
  return static_cast<std::size_t>((position - before->at < after->at - position ? before : after) - edges.begin());
}

bool same(const Edge& a, const Edge& b) { return std::abs(a.at - b.at) <= kSameEdge + a.play + b.play; }

/// The edges of all pages: where the same edge lies elsewhere, what both allow.
Edges all_edges(const std::vector<PageTable>& tables) {
  Edges edges = relative_edges(tables.front().grid);
  for (std::size_t t = 1; t < tables.size(); ++t) {
    for (const Edge& edge : relative_edges(tables[t].grid)) {
      Edge& known = edges[nearest(edges, edge.at)];
      if (!same(known, edge)) {
        edges.insert(std::upper_bound(edges.begin(), edges.end(), edge,
                                      [](const Edge& a, const Edge& b) { return a.at < b.at; }),
                     edge);
      } else if (known.play > 0) {
        const double from = std::max(known.at - known.play, edge.at - edge.play);
        const double to = std::min(known.at + known.play, edge.at + edge.play);
        known = {(from + to) / 2, std::max((to - from) / 2, 0.0)};
      }
    }
  }
  return edges;
}

Sheet sheet_of(PageTable table, const Edges& edges) {
  std::vector<int> column_of;
  for (const Edge& edge : relative_edges(table.grid)) column_of.push_back(static_cast<int>(nearest(edges, edge.at)));
  Sheet sheet;
  sheet.rows = table.grid.rows();
  sheet.columns = static_cast<int>(edges.size()) - 1;
  for (std::size_t i = 0; i < table.grid.cells.size(); ++i) {
    const GridCell& cell = table.grid.cells[i];
    const int begin = column_of[static_cast<std::size_t>(cell.column)];
    const int end = column_of[static_cast<std::size_t>(cell.column + cell.column_span)];
    if (end <= begin) continue;
    sheet.cells.push_back({cell.row, begin, cell.row_span, end - begin, cell.closed_bottom, std::move(table.lines[i])});
  }
  sheet.update_cover();
  return sheet;
}

}  // namespace

std::string SheetCell::key() const {
  std::string key;
  for (const PageLine& line : lines) key += line.key;
  return key;
}

const SheetCell* Sheet::full_width(int row) const {
  const SheetCell& cell = at(row, 0);
  return cell.column_span == columns && columns > 1 ? &cell : nullptr;
}

void Sheet::update_cover() {
  for (std::size_t i = 0; i < cells.size(); ++i) update_cover(i, 0);
}

void Sheet::update_cover(std::size_t index, int from) {
  cover.resize(static_cast<std::size_t>(rows * columns));
  const SheetCell& cell = cells[index];
  for (int row = std::max(cell.row, from); row < cell.row + cell.row_span; ++row)
    for (int column = cell.column; column < cell.column + cell.column_span; ++column)
      cover[static_cast<std::size_t>(row * columns + column)] = index;
}

std::vector<SheetCell> Sheet::drop_rows(int count) {
  std::vector<SheetCell> dropped, kept;
  for (SheetCell& cell : cells) {
    if (cell.row + cell.row_span <= count) {
      dropped.push_back(std::move(cell));
      continue;
    }
    const int above = std::max(count - cell.row, 0);
    cell.row = std::max(cell.row - count, 0);
    cell.row_span -= above;
    kept.push_back(std::move(cell));
  }
  cells = std::move(kept);
  rows -= count;
  update_cover();
  return dropped;
}

bool same_columns(const Grid& one, const Grid& other) {
  const Edges a = relative_edges(one), b = relative_edges(other);
  if (!same(a.back(), b.back())) return false;
  const auto& fewer = a.size() <= b.size() ? a : b;
  const auto& more = a.size() <= b.size() ? b : a;
  std::size_t shared = 0;
  for (std::size_t i = 1; i + 1 < fewer.size(); ++i) shared += same(more[nearest(more, fewer[i].at)], fewer[i]);
  return static_cast<double>(shared) >= kSharedEdges * static_cast<double>(fewer.size() - 2);
}

std::vector<Sheet> sheets_of(std::vector<PageTable> tables) {
  const Edges edges = all_edges(tables);
  std::vector<Sheet> sheets;
  for (PageTable& table : tables) sheets.push_back(sheet_of(std::move(table), edges));
  return sheets;
}

}  // namespace fenjie::layout
