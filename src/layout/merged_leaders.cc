#include "layout/merged_leaders.h"

#include <string>

#include "text/passage.h"

namespace fenjie::layout {

namespace {

using Grid = std::vector<std::vector<Cell*>>;  // the cell that begins at a place, or none

Grid grid_of(Table& table) {
  Grid grid(table.rows.size(), std::vector<Cell*>(table.columns.size(), nullptr));
  for (Cell& cell : table.cells)
    if (!cell.lines.empty()) grid[static_cast<std::size_t>(cell.row)][static_cast<std::size_t>(cell.column)] = &cell;
  return grid;
}

/// Some text left of the column stands in row `above` and not in `row`, and the row has other cells.
bool goes_on(const Table& table, const Grid& grid, std::size_t above, std::size_t row, std::size_t column) {
  for (std::size_t c = 0; c < column; ++c)
    if (table.columns[c].role != ColumnRole::number && grid[above][c] && !grid[row][c]) return true;
  return false;
}

}  // namespace

std::vector<Diagnostic> spread_leaders(Table& table) {
  const Grid grid = grid_of(table);
  std::vector<Diagnostic> doubts;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (table.columns[column].role != ColumnRole::leader) continue;
    std::vector<Span> named;
    const std::size_t none = table.rows.size();
    std::size_t open = none;  // the row with the leader who may go on
    bool missing = false;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      if (table.rows[row] != RowKind::body) {
        open = none;
      } else if (grid[row][column]) {
        open = row;
      } else if (open < none && goes_on(table, grid, open, row, column)) {
        Cell& cell = *grid[open][column];
        cell.row_span = static_cast<int>(row - open) + 1;
        const std::vector<Span> spans = text::join(cell.lines).spans();
        if (cell.row_span == 2) named.insert(named.end(), spans.begin(), spans.end());
      } else {
        missing = missing || open < none;
        open = none;
      }
    }
    if (missing)
      doubts.push_back({"table/blank-groups", Severity::warning,
                        "“" + table.columns[column].heading.text() + "”一栏有的行空着，可能原是合并单元格，没有补填，请对照原件。", "", "leaders",
                        table.columns[column].heading.spans()});
    if (named.empty()) continue;
    doubts.push_back({"table/blank-groups", Severity::warning,
                      "“" + table.columns[column].heading.text() + "”一栏有空格，其左边的栏目同样空着，按合并单元格把上一行的姓名带了下来，请核对。", "",
                      "leaders", std::move(named)});
  }
  return doubts;
}

}  // namespace fenjie::layout
