#include "layout/ruled_sheet.h"

#include <algorithm>
#include <cmath>

namespace fenjie::layout {

namespace {

constexpr double kSameEdge = 4;       // points by which a column's edge may shift from page to page
constexpr double kLowestRow = 5;      // points
constexpr double kSharedEdges = 0.6;  // of the inner edges of the page that has fewer

/// A column's edge from the table's right edge (pages may be bound on either side, and a page on which no group begins
/// may draw nothing round their column), and how far it may lie off.
struct Edge {
  double at = 0, play = 0;
};

using Edges = std::vector<Edge>;

Edges relative_edges(const Grid& grid) {
  Edges edges;
  for (std::size_t i = 0; i < grid.xs.size(); ++i)
    edges.push_back({grid.xs[i] - grid.xs.back(), grid.play.empty() ? 0 : grid.play[i]});
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

/// Row of each edge of the grid. Rows too low for text (between the frames of cells drawn apart) are no rows.
std::vector<int> row_edges(const Grid& grid) {
  std::vector<int> row_of = {0};
  double begin = grid.ys.front();
  for (std::size_t i = 1; i < grid.ys.size(); ++i) {
    const bool is_row = grid.ys[i] - begin >= kLowestRow;
    row_of.push_back(row_of.back() + is_row);
    if (is_row) begin = grid.ys[i];
  }
  return row_of;
}

/// On a page ruled across alone whose groups have no text, the tasks begin behind the groups' column all the same.
bool is_behind(const std::vector<PageLine>& lines, const Grid& grid, const Edge& edge) {
  return !grid.play.empty() && !lines.empty() && std::all_of(lines.begin(), lines.end(), [&](const PageLine& line) {
    return line.box.left > grid.xs.back() + edge.at - kSameEdge / 2;
  });
}

/// One blank cell in column 0 over each run of rows.
void add_blank_groups(const std::vector<SheetCell>& rows, Sheet& sheet) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i > 0 && rows[i - 1].row + rows[i - 1].row_span == rows[i].row) {
      sheet.cells.back().row_span += rows[i].row_span;
      sheet.cells.back().closed_bottom = rows[i].closed_bottom;
    } else {
      sheet.cells.push_back(rows[i]);
    }
  }
}

Sheet sheet_of(PageTable table, const Edges& edges) {
  std::vector<int> column_of;
  for (const Edge& edge : relative_edges(table.grid)) column_of.push_back(static_cast<int>(nearest(edges, edge.at)));
  const std::vector<int> row_of = row_edges(table.grid);
  Sheet sheet;
  std::vector<SheetCell> without_group;
  sheet.rows = std::max(row_of.back(), 1);
  sheet.columns = static_cast<int>(edges.size()) - 1;
  for (std::size_t i = 0; i < table.grid.cells.size(); ++i) {
    const GridCell& cell = table.grid.cells[i];
    const int begin = column_of[static_cast<std::size_t>(cell.column)];
    const int end = column_of[static_cast<std::size_t>(cell.column) + static_cast<std::size_t>(cell.column_span)];
    const int top = row_of[static_cast<std::size_t>(cell.row)];
    const int bottom = row_of[static_cast<std::size_t>(cell.row) + static_cast<std::size_t>(cell.row_span)];
    if (end <= begin || (bottom <= top && table.lines[i].empty())) continue;
    const int row = std::min(top, sheet.rows - 1);
    const bool bare =
        begin == 0 && end == 2 && cell.column_span == 1 && is_behind(table.lines[i], table.grid, edges[1]);
    if (bare) without_group.push_back({row, 0, std::max(bottom - row, 1), 1, cell.closed_bottom, {}});
    sheet.cells.push_back({row, bare ? 1 : begin, std::max(bottom - row, 1), bare ? 1 : end - begin, cell.closed_bottom,
                           std::move(table.lines[i])});
  }
  add_blank_groups(without_group, sheet);
  if (column_of.front() > 0) sheet.cells.push_back({0, 0, sheet.rows, column_of.front(), false, {}});
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
  cover.resize(static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns));
  const SheetCell& cell = cells[index];
  for (int row = std::max(cell.row, from); row < cell.row + cell.row_span; ++row)
    for (int column = cell.column; column < cell.column + cell.column_span; ++column)
      cover[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)] =
          index;
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

bool Sheet::is_blank_row(int row) const {
  bool any_blank = false;
  for (const SheetCell& cell : cells) {
    if (cell.row > row || cell.row + cell.row_span <= row) continue;
    if (!cell.blank() && cell.row_span == 1) return false;
    any_blank |= cell.blank() && cell.row_span == 1;
  }
  return any_blank;
}

void Sheet::drop_blank_top() {
  while (rows > 1 && is_blank_row(0)) drop_rows(1);
}

void Sheet::drop_blank_bottom() {
  while (rows > 1 && is_blank_row(rows - 1)) {
    --rows;
    std::erase_if(cells, [&](const SheetCell& cell) { return cell.row == rows && cell.blank(); });
    for (SheetCell& cell : cells) cell.row_span = std::min(cell.row_span, rows - cell.row);
    update_cover();
  }
}

bool same_columns(const Grid& one, const Grid& other) {
  const Edges a = relative_edges(one), b = relative_edges(other);
  const auto& fewer = a.size() <= b.size() ? a : b;
  const auto& more = a.size() <= b.size() ? b : a;
  const bool same_width = same(a.front(), b.front());
  // Without its first column a page's table begins at the second one's edge.
  if (!same_width && (fewer.size() + 1 != more.size() || !same(fewer.front(), more[1]))) return false;
  std::size_t shared = 0;
  for (std::size_t i = 1; i + 1 < fewer.size(); ++i) shared += same(more[nearest(more, fewer[i].at)], fewer[i]);
  if (!same_width) return fewer.size() > 3 && shared + 2 == fewer.size();
  return static_cast<double>(shared) >= kSharedEdges * static_cast<double>(fewer.size() - 2);
}

std::vector<Sheet> sheets_of(std::vector<PageTable> tables) {
  const Edges edges = all_edges(tables);
  std::vector<Sheet> sheets;
  for (PageTable& table : tables) sheets.push_back(sheet_of(std::move(table), edges));
  return sheets;
}

}  // namespace fenjie::layout
