#include "task/table_measures.h"

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::task {

namespace {

/// The rows in which a column has text.
std::vector<bool> rows_with_text(const Table& table, std::size_t column) {
  std::vector<bool> rows(table.rows.size());
  for (const Cell& cell : table.cells)
    if (!cell.lines.empty() && cell.column_span == 1 && cell.column == static_cast<int>(column))
      rows[static_cast<std::size_t>(cell.row)] = true;
  return rows;
}

/// Some task has several measures, in its rows or with nothing beside them.
bool has_several_measures(const Table& table, std::size_t task, std::size_t measure) {
  const std::vector<bool> tasks = rows_with_text(table, task), measures = rows_with_text(table, measure);
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    if (table.rows[row] == RowKind::body && measures[row] && !tasks[row]) return true;
  return false;
}

/// Most cells say what is to be done (新建供水工程3处), not what it is called (汛前检查, 口袋公园) or what is wrong.
bool says_what_to_do(const Table& table, std::size_t task, const rules::Lexicon& lexicon) {
  int says = 0, cells = 0;
  for (const Cell& cell : table.cells) {
    if (cell.column != static_cast<int>(task) || cell.lines.empty() || table.rows[static_cast<std::size_t>(cell.row)] != RowKind::body)
      continue;
    const std::string key = text::compact(text::join(cell.lines).text());
    ++cells;
    says += lexicon.begins_like_task(key) || key.find_first_of("0123456789") != std::string::npos;
  }
  return says * 2 > cells;
}

/// 项目名称 beside 建设内容: each project is the task, whatever is built (日处理2万吨).
bool names_projects(std::string_view heading) {
  for (const std::string_view word : {"项目", "工程"})
    if (heading.find(word) != std::string_view::npos) return true;
  return false;
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
  const auto measure = lexicon.measure_column(table.columns);
  if (!measure) return std::nullopt;
  const bool problem = lexicon.is_problem_heading(text::compact(found->heading.text()));
  const bool several = has_several_measures(table, task, *measure);
  if (!several && names_projects(text::compact(found->heading.text()))) return std::nullopt;
  if (!problem && !several && says_what_to_do(table, task, lexicon)) return std::nullopt;
  Table result = table;
  const bool grouped = has_role(table.columns, ColumnRole::group);
  if (grouped && !has_role(table.columns, ColumnRole::section))
    for (Column& column : result.columns)
      if (column.role == ColumnRole::group) column.role = ColumnRole::section;
  result.columns[task].role = ColumnRole::group;
  result.columns[*measure].role = ColumnRole::task;
  spread(result, task);
  return result;
}

}  // namespace fenjie::task
