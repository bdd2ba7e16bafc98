#include "layout/row_cells.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <utility>

#include "text/passage.h"

namespace fenjie::layout {

Table table_of(const Head& head, const std::vector<Piece>& pieces, const std::vector<PiecePlace>& places) {
  Table table;
  table.columns = head.columns;
  int rows = 0;
  for (const PiecePlace& place : places) rows = std::max(rows, place.row + 1);
  table.rows.assign(static_cast<std::size_t>(rows), RowKind::body);
  std::map<std::pair<int, int>, Cell> cells;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool section = places[i].column == kSectionColumn;
    const int column = section ? 0 : places[i].column;
    if (section) table.rows[static_cast<std::size_t>(places[i].row)] = RowKind::section;
    Cell& cell = cells[{places[i].row, column}];
    cell.row = places[i].row;
    cell.column = column;
    if (section) cell.column_span = static_cast<int>(head.columns.size());
    cell.lines.push_back(pieces[i].text);
  }
  table.cells.reserve(cells.size());
  for (auto& [place, cell] : cells) table.cells.push_back(std::move(cell));
  spread_groups(table);
  return table;
}

Passage on_one_line(const std::vector<Passage>& texts) {
  Passage line;
  for (const Passage& text : texts) {
    if (!line.empty()) line.append_inserted(" ");
    line.append(text);
  }
  return line;
}

void drop_repeated_groups(Table& table) {
  std::vector<std::string> open(table.columns.size());
  std::vector<Cell> kept;
  for (Cell& cell : table.cells) {
    const auto column = static_cast<std::size_t>(cell.column);
    if (table.rows[static_cast<std::size_t>(cell.row)] == RowKind::section) {
      std::fill(open.begin(), open.end(), std::string());
    } else if (table.columns[column].role == ColumnRole::group) {
      std::string text = text::join(cell.lines).text();
      if (text == open[column]) {
        table.repeated.insert(table.repeated.end(), cell.lines.begin(), cell.lines.end());
        continue;
      }
      open[column] = std::move(text);
    }
    kept.push_back(std::move(cell));
  }
  table.cells = std::move(kept);
  spread_groups(table);
}

void spread_groups(Table& table) {
  std::vector<Cell*> open(table.columns.size(), nullptr);
  std::size_t next = 0;
  for (int row = 0; row < static_cast<int>(table.rows.size()); ++row) {
    const bool section = table.rows[static_cast<std::size_t>(row)] == RowKind::section;
    if (section) std::fill(open.begin(), open.end(), nullptr);
    for (; next < table.cells.size() && table.cells[next].row == row; ++next) {
      Cell& cell = table.cells[next];
      const auto column = static_cast<std::size_t>(cell.column);
      const ColumnRole role = table.columns[column].role;
      if (!section && (role == ColumnRole::group || role == ColumnRole::section) && !cell.lines.empty())
        open[column] = &cell;
    }
    for (Cell* cell : open)
      if (cell) cell->row_span = std::max(cell->row_span, row - cell->row + 1);
  }
}

void order_and_weigh(Table& table) {
  std::stable_sort(table.cells.begin(), table.cells.end(),
                   [](const Cell& a, const Cell& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
  table.cost = std::accumulate(table.row_costs.begin(), table.row_costs.end(), 0.0) /
               static_cast<double>(std::max<std::size_t>(1, table.row_costs.size()));
}

bool is_bare_figure(std::string_view key) { return key.find_first_not_of("0123456789.,%") == std::string_view::npos; }

}  // namespace fenjie::layout
