#include "layout/merged_cells.h"

#include <algorithm>
#include <string>
#include <utility>

#include "text/fold.h"
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

/// 党群人力部 once more beside the first empty cell under its leader: the cell was merged.
bool repeats_unit(const Table& table, const Grid& grid, std::size_t above, std::size_t row) {
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    if (!holds_units(table.columns[c].role) || table.columns[c].role == ColumnRole::support_unit) continue;
    return grid[above][c] && grid[row][c] && text::compact(text::join(grid[above][c]->lines).text()) == text::compact(text::join(grid[row][c]->lines).text());
  }
  return false;
}

/// What tells rows to a reader, and where: their numbers and tasks, or what stands first in them.
struct NamedRows {
  std::string names;
  std::vector<Span> spans;

  void add(const Table& table, const Grid& grid, std::size_t row) {
    const std::size_t before = spans.size();
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const ColumnRole role = table.columns[c].role;
      if (!grid[row][c] || (role != ColumnRole::number && role != ColumnRole::task)) continue;
      if (role == ColumnRole::number) names += (names.empty() ? "" : "、") + text::join(grid[row][c]->lines).text();
      add(*grid[row][c]);
    }
    const auto first = std::find_if(grid[row].begin(), grid[row].end(), [](const Cell* cell) { return cell != nullptr; });
    if (spans.size() == before && first != grid[row].end()) add(**first);
  }
  void add(const Cell& cell) {
    const std::vector<Span> more = text::join(cell.lines).spans();
    spans.insert(spans.end(), more.begin(), more.end());
  }
  std::string in_brackets() const { return names.empty() ? "" : "（序号" + names + "）"; }
};

/// The only column of units, left of the tasks: 单位|任务|时限, where rows stand unit by unit.
std::size_t grouping_units(const Table& table) {
  const std::size_t none = table.columns.size();
  std::size_t units = none, task = none;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    if (table.columns[c].role == ColumnRole::task) task = std::min(task, c);
    if (!holds_units(table.columns[c].role)) continue;
    if (units < none) return none;
    units = c;
  }
  return task < none && units < task ? units : none;
}

}  // namespace

std::vector<Diagnostic> spread_units(Table& table) {
  const std::size_t column = grouping_units(table);
  if (column == table.columns.size()) return {};
  const Grid grid = grid_of(table);
  std::vector<Span> named;
  Cell* open = nullptr;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (table.rows[row] == RowKind::head) continue;
    if (table.rows[row] != RowKind::body || grid[row][column]) {
      open = table.rows[row] == RowKind::body ? grid[row][column] : nullptr;
      continue;
    }
    if (open == nullptr) continue;
    open->row_span = static_cast<int>(row) - open->row + 1;
    const std::vector<Span> spans = text::join(open->lines).spans();
    if (open->row_span == 2) named.insert(named.end(), spans.begin(), spans.end());
  }
  if (named.empty()) return {};
  return {{"table/blank-groups", Severity::warning,
           "“" + table.columns[column].heading.text() + "”一栏在任务左边，有的行空着，按合并单元格把上一行的单位带了下来，请核对。", "", "units", std::move(named)}};
}

std::vector<Diagnostic> doubt_blank_units(Table& table, const rules::Lexicon& lexicon) {
  const Grid grid = grid_of(table);
  std::vector<Diagnostic> doubts;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const ColumnRole role = table.columns[column].role;
    if (role != ColumnRole::support_unit && role != ColumnRole::guide_unit) continue;
    const auto says_none = [&](const auto& row) { return row[column] && lexicon.means_empty(text::compact(text::join(row[column]->lines).text())); };
    if (std::none_of(grid.begin(), grid.end(), says_none)) continue;
    NamedRows blank;
    for (std::size_t row = 1, open = 0; row < table.rows.size(); ++row) {
      if (table.rows[row] == RowKind::head) continue;
      if (table.rows[row] != RowKind::body || grid[row][column] || !goes_on(table, grid, open, row, column))
        open = row;
      else if (grid[open][column] && !says_none(grid[open]))
        blank.add(table, grid, row);
    }
    if (blank.spans.empty()) continue;
    doubts.push_back({"table/blank-groups", Severity::warning,
                      "“" + table.columns[column].heading.text() + "”一栏有空格" + blank.in_brackets() + "，而别的行没有单位时写“无”或“—”；可能原是合并单元格，也可能漏填，没有补填，请对照原件。", "", "units",
                      std::move(blank.spans)});
  }
  return doubts;
}

namespace {

/// Each of two or more sections begins with a leader, and most rows have none: who stands in the first one has the section, or its rows down to
/// the next leader.
bool leads_by_sections(const Table& table, const Grid& grid, std::size_t column) {
  std::size_t sections = 0, filled = 0, rows = 0;
  bool first = true;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    first = first || table.rows[row] == RowKind::section;
    if (table.rows[row] != RowKind::body) continue;
    if (first && !grid[row][column]) return false;
    sections += std::exchange(first, false);
    filled += grid[row][column] != nullptr;
    ++rows;
  }
  return sections >= 2 && filled * 2 <= rows;
}

}  // namespace

std::vector<Diagnostic> spread_leaders(Table& table) {
  const Grid grid = grid_of(table);
  std::vector<Diagnostic> doubts;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (table.columns[column].role != ColumnRole::leader) continue;
    std::vector<Span> named;
    NamedRows missing, filled;
    const std::size_t none = table.rows.size();
    std::size_t open = none;  // the row with the leader who may go on
    bool merged = false;      // the first empty cell under him showed it
    bool expected = false;    // a leader stands above, under the same heading
    const bool by_sections = leads_by_sections(table, grid, column);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      if (table.rows[row] == RowKind::head) continue;  // 合计, set apart
      if (table.rows[row] != RowKind::body) {
        open = none;
        expected = false;
      } else if (grid[row][column]) {
        open = row;
        expected = true;
        merged = row + 1 < table.rows.size() && repeats_unit(table, grid, row, row + 1);
      } else if (open < none && (by_sections || merged || goes_on(table, grid, open, row, column))) {
        Cell& cell = *grid[open][column];
        cell.row_span = static_cast<int>(row - open) + 1;
        const std::vector<Span> spans = text::join(cell.lines).spans();
        if (cell.row_span == 2) named.insert(named.end(), spans.begin(), spans.end());
        filled.add(table, grid, row);
      } else {
        if (expected) missing.add(table, grid, row);
        open = none;
      }
    }
    const std::string heading = "“" + table.columns[column].heading.text() + "”一栏";
    if (!missing.spans.empty())
      doubts.push_back({"table/blank-groups", Severity::warning, heading + "有的行空着" + missing.in_brackets() + "，可能原是合并单元格，没有补填，请对照原件。", "",
                        "leaders", std::move(missing.spans)});
    if (named.empty()) continue;
    named.insert(named.end(), filled.spans.begin(), filled.spans.end());
    doubts.push_back({"table/blank-groups", Severity::warning,
                      heading + "有空格" + filled.in_brackets() + (by_sections ? "，各部分都只在第一行和换人处写了姓名" : "，其左边的栏目同样空着，或与上一行是同一单位") + "，按合并单元格把上一行的姓名带了下来，请核对。", "",
                      "leaders", std::move(named)});
  }
  return doubts;
}

}  // namespace fenjie::layout
