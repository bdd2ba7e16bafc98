#include "layout/heading_rows.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "layout/row_cells.h"
#include "text/characters.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

bool is_empty(const Cell& cell) {
  return std::all_of(cell.lines.begin(), cell.lines.end(), [](const Passage& line) { return line.empty(); });
}

/// 288000, 1.2, 35%: a sum of the rows below; 2024.12 under 完成时限 is none.
bool is_sum(const Cell& cell, const std::vector<Column>& columns) {
  const ColumnRole role = columns[static_cast<std::size_t>(cell.column)].role;
  if (holds_names(role) || role == ColumnRole::deadline || role == ColumnRole::requirement) return false;
  return is_bare_figure(text::compact(text::join(cell.lines).text()));
}

/// Cells of one row, as far as something stands in them.
struct Row {
  std::vector<Cell*> filled;
  /// Behind the first cells stand nothing but sums, and none reaches into the next row.
  bool has_only_sums_behind(std::size_t first, const std::vector<Column>& columns) const {
    return filled.size() >= first && std::all_of(filled.begin(), filled.end(), [](const Cell* cell) { return cell->row_span == 1; }) &&
           std::all_of(filled.begin() + static_cast<std::ptrdiff_t>(first), filled.end(), [&](const Cell* cell) { return is_sum(*cell, columns); });
  }
  /// 一、产业类项目（4个） where the numbers stand.
  bool begins_with_heading(const rules::RuleSet& labels, std::size_t column) const {
    if (filled.empty() || static_cast<std::size_t>(filled.front()->column) != column) return false;
    const std::string key = text::compact(text::join(filled.front()->lines).text());
    const auto label = labels.at_start(key);
    return label && label->whole.end < key.size() && key.substr(0, label->whole.end).find_first_of("0123456789") == std::string::npos;
  }
  bool is_numbered(const rules::RuleSet& labels, std::size_t column, bool arabic) const {
    for (const Cell* cell : filled) {
      if (static_cast<std::size_t>(cell->column) != column) continue;
      const std::string key = text::compact(text::join(cell->lines).text());
      const bool digits = key.find_first_of("0123456789") != std::string::npos;
      return digits == arabic && labels.full(key).has_value();
    }
    return false;
  }
};

std::vector<Row> rows_of(Table& table) {
  std::vector<Row> rows(table.rows.size());
  for (Cell& cell : table.cells)
    if (!is_empty(cell) && cell.row >= 0 && static_cast<std::size_t>(cell.row) < rows.size())
      rows[static_cast<std::size_t>(cell.row)].filled.push_back(&cell);
  return rows;
}

std::optional<std::size_t> column_of(const Table& table, ColumnRole role) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].role == role) return i;
  return std::nullopt;
}

}  // namespace

void set_headings_apart(Table& table, const rules::RuleSet& labels) {
  const auto number = column_of(table, ColumnRole::number);
  if (!number || table.columns.size() < 3) return;
  const std::vector<Row> rows = rows_of(table);
  const bool arabic = std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return row.is_numbered(labels, *number, true); });
  bool changed = false;
  for (std::size_t i = 0; i < rows.size() && arabic; ++i) {
    const std::vector<Cell*>& cells = rows[i].filled;
    const bool whole = cells.size() > 1 && rows[i].begins_with_heading(labels, *number);  // one cell alone is a section row by itself
    const std::size_t told = whole ? 1 : 2;
    if (table.rows[i] != RowKind::body || !rows[i].has_only_sums_behind(told, table.columns)) continue;
    if (!whole && (!rows[i].is_numbered(labels, *number, false) || text::join(cells[1]->lines).text().ends_with("。"))) continue;
    Passage text = text::join(cells[0]->lines);
    if (!whole) {
      const bool marked = text.text().ends_with("、") || text.text().ends_with("）") || text.text().ends_with(".");
      if (!marked) text.append_inserted("、");
      text.append(text::join(std::exchange(cells[1]->lines, {})));
    }
    cells[0]->lines = {std::move(text)};
    cells[0]->column_span = static_cast<int>(table.columns.size()) - cells[0]->column;
    std::vector<Passage> sums;
    for (std::size_t c = told; c < cells.size(); ++c) sums.push_back(text::join(std::exchange(cells[c]->lines, {})));
    if (!sums.empty()) table.notes.push_back(on_one_line(sums));
    table.rows[i] = RowKind::section;
    changed = true;
  }
  if (!changed) return;
  std::erase_if(table.cells, [&](const Cell& c) {
    return table.rows[static_cast<std::size_t>(c.row)] == RowKind::section && is_empty(c);
  });
}

}  // namespace fenjie::layout
