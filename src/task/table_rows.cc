#include "task/table_rows.h"

#include <algorithm>

#include "task/name_tokens.h"

namespace fenjie::task {

namespace {

constexpr int kHanWidth = 2;

bool is_empty(const Cell* cell) {
  return !cell || std::all_of(cell->lines.begin(), cell->lines.end(), [](const Passage& p) { return p.empty(); });
}

}  // namespace

TableRows::TableRows(const Table& table)
    : table_(table),
      columns_(table.columns.size()),
      grid_(table.rows.size() * columns_, nullptr),
      line_widths_(columns_, 0) {
  for (const Cell& cell : table.cells) {
    const auto first_row = static_cast<std::size_t>(std::max(cell.row, 0));
    const auto first_column = static_cast<std::size_t>(std::max(cell.column, 0));
    const std::size_t end_row = std::min(table.rows.size(), first_row + static_cast<std::size_t>(cell.row_span));
    const std::size_t end_column = std::min(columns_, first_column + static_cast<std::size_t>(cell.column_span));
    for (std::size_t row = first_row; row < end_row; ++row)
      for (std::size_t column = first_column; column < end_column; ++column) grid_[row * columns_ + column] = &cell;
    if (first_column >= columns_ || cell.column_span > 1) continue;
    for (const Passage& line : cell.lines)
      line_widths_[first_column] = std::max(line_widths_[first_column], width_without_blanks(line));
  }
}

std::vector<Passage> TableRows::lines(TaskRows rows, std::size_t column) const {
  std::vector<Passage> result;
  const Cell* last = nullptr;
  for (std::size_t row = rows.begin; row < rows.end; ++row) {
    const Cell* cell = at(row, column);
    if (!cell || cell == last) continue;
    last = cell;
    if (owner(*cell) != column) continue;
    result.insert(result.end(), cell->lines.begin(), cell->lines.end());
  }
  return result;
}

std::vector<bool> TableRows::full_lines(const std::vector<Passage>& lines, std::size_t column) const {
  std::vector<bool> full;
  for (const Passage& line : lines) {
    if (line.empty())
      full.push_back(false);
    else if (table_.has_line_room)
      full.push_back(std::binary_search(table_.full_ends.begin(), table_.full_ends.end(), line.spans().back().end));
    else
      full.push_back(width_without_blanks(line) + kHanWidth > line_widths_[column]);
  }
  return full;
}

/// A cell over several columns belongs to the task column when that is among them, else to the first.
std::size_t TableRows::owner(const Cell& cell) const {
  const auto first = static_cast<std::size_t>(std::max(cell.column, 0));
  const auto task_column = column_of(ColumnRole::task);
  const bool has_task =
      task_column && first <= *task_column && *task_column < first + static_cast<std::size_t>(cell.column_span);
  return has_task ? *task_column : first;
}

std::vector<Passage> TableRows::row_lines(std::size_t row) const {
  std::vector<Passage> result;
  const Cell* last = nullptr;
  for (std::size_t column = 0; column < columns_; ++column) {
    const Cell* cell = at(row, column);
    if (!cell || cell == last || static_cast<std::size_t>(cell->row) != row) continue;
    last = cell;
    result.insert(result.end(), cell->lines.begin(), cell->lines.end());
  }
  return result;
}

std::vector<TaskRows> TableRows::tasks(std::size_t begin, std::size_t end) const {
  std::vector<TaskRows> result;
  const auto task_column = column_of(ColumnRole::task);
  const auto number_column = column_of(ColumnRole::number);
  for (std::size_t row = begin; row < end; ++row) {
    const Cell* cell = task_column ? at(row, *task_column) : nullptr;
    const Cell* number = number_column && row > begin ? at(row, *number_column) : nullptr;
    const Cell* number_before = number ? at(row - 1, *number_column) : nullptr;
    const bool own_number = !is_empty(number) && !is_empty(number_before) && number != number_before;
    const bool same_cell = cell && row > begin && at(row - 1, *task_column) == cell && !own_number;
    if (same_cell && !result.empty())
      result.back().end = row + 1;
    else
      result.push_back({row, row + 1, is_empty(cell) && (!number_column || is_empty(at(row, *number_column)))});
  }
  return result;
}

std::optional<std::size_t> TableRows::column_of(ColumnRole role) const {
  for (std::size_t i = 0; i < table_.columns.size(); ++i)
    if (table_.columns[i].role == role) return i;
  return std::nullopt;
}

}  // namespace fenjie::task
