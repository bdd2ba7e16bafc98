#include "task/table_measures.h"

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::task {

namespace {

bool has(const Table& table, ColumnRole role) {
  return std::any_of(table.columns.begin(), table.columns.end(), [role](const Column& c) { return c.role == role; });
}

/// The last column of measures right of the task column.
std::optional<std::size_t> measure_column(const Table& table, std::size_t task, const rules::Lexicon& lexicon) {
  for (std::size_t i = table.columns.size(); i-- > task + 1;) {
    const std::string key = text::compact(table.columns[i].heading.text());
    if (table.columns[i].role == ColumnRole::other && lexicon.is_measure_heading(key)) return i;
  }
  return std::nullopt;
}

/// Cells of the group, and of a number column in front of it, go down over rows where nothing stands under them.
void spread(Table& table, std::size_t group) {
  std::vector<bool> spreads(table.columns.size(), false);
  for (std::size_t i = 0; i <= group; ++i)
    spreads[i] = i == group || table.columns[i].role == ColumnRole::number || table.columns[i].role == ColumnRole::group;
  std::vector<Cell*> open(table.columns.size(), nullptr);
  std::size_t next = 0;
  for (int row = 0; row < static_cast<int>(table.rows.size()); ++row) {
    if (table.rows[static_cast<std::size_t>(row)] != RowKind::body) std::fill(open.begin(), open.end(), nullptr);
    const std::size_t first = next;
    while (next < table.cells.size() && table.cells[next].row == row) ++next;
    bool new_group = false;
    for (std::size_t i = first; i < next; ++i)
      new_group = new_group || (table.cells[i].column == static_cast<int>(group) && !table.cells[i].lines.empty());
    if (new_group) std::fill(open.begin(), open.end(), nullptr);
    for (std::size_t i = first; i < next; ++i) {
      Cell& cell = table.cells[i];
      const auto column = static_cast<std::size_t>(cell.column);
      if (spreads[column] && !cell.lines.empty() && cell.column_span == 1) open[column] = &cell;
    }
    for (Cell* cell : open)
      if (cell) cell->row_span = std::max(cell->row_span, row - cell->row + 1);
  }
}

}  // namespace

std::optional<Table> measures_as_tasks(const Table& table, const rules::Lexicon& lexicon) {
  const auto found =
      std::find_if(table.columns.begin(), table.columns.end(), [](const Column& c) { return c.role == ColumnRole::task; });
  if (found == table.columns.end()) return std::nullopt;
  const auto task = static_cast<std::size_t>(found - table.columns.begin());
  const auto measure = measure_column(table, task, lexicon);
  if (!measure) return std::nullopt;
  Table result = table;
  const bool grouped = has(table, ColumnRole::group);
  if (grouped && !has(table, ColumnRole::section))
    for (Column& column : result.columns)
      if (column.role == ColumnRole::group) column.role = ColumnRole::section;
  result.columns[task].role = ColumnRole::group;
  result.columns[*measure].role = ColumnRole::task;
  spread(result, task);
  return result;
}

}  // namespace fenjie::task
