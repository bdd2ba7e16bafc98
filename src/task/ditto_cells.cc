#include "task/ditto_cells.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "model/diagnostic_codes.h"
#include "text/fold.h"
#include "text/passage.h"
#include "text/wording.h"

namespace fenjie::task {

namespace {

/// `above`, every byte of it standing for the mark.
std::vector<Passage> in_place_of(const Passage& mark, const std::vector<Passage>& above) {
  const std::vector<Span> place = mark.spans();
  std::vector<Passage> lines;
  for (const Passage& line : above) {
    Passage copy;
    copy.append_replaced(line.text(), {place.front().begin, place.back().end});
    lines.push_back(std::move(copy));
  }
  return lines;
}

bool may_be_left_blank(ColumnRole role) { return holds_names(role) || role == ColumnRole::deadline; }

/// The cell of a column that covers each row, or none.
std::vector<const Cell*> cells_of(const Table& table, int column) {
  std::vector<const Cell*> cells(table.rows.size(), nullptr);
  for (const Cell& cell : table.cells) {
    if (cell.column > column || column >= cell.column + cell.column_span || text::join(cell.lines).empty()) continue;
    for (int row = cell.row; row < cell.row + cell.row_span; ++row) cells[static_cast<std::size_t>(row)] = &cell;
  }
  return cells;
}

/// What the blank cells of a column beside a task say by the note: as the cell above, under the same section row.
std::vector<Cell> blanks_of(const Table& table, int column, const std::vector<const Cell*>& tasks, const Passage& note) {
  const std::vector<const Cell*> cells = cells_of(table, column);
  std::vector<Cell> filled;
  const Cell* above = nullptr;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (table.rows[row] != RowKind::body)
      above = nullptr;
    else if (cells[row])
      above = cells[row]->column_span == 1 ? cells[row] : nullptr;
    else if (above && tasks[row] && tasks[row]->row == static_cast<int>(row))
      filled.push_back({static_cast<int>(row), column, tasks[row]->row_span, 1, in_place_of(note, above->lines)});
  }
  return filled;
}

}  // namespace

std::optional<Table> with_blanks_written_out(const Table& table, const rules::Book& book, std::vector<Diagnostic>& doubts) {
  const rules::RuleSet& rules = book.set("table-note");
  const auto note = std::find_if(table.notes.begin(), table.notes.end(), [&](const Passage& one) { return rules.find(text::fold(one.text())).has_value(); });
  const auto task = std::find_if(table.columns.begin(), table.columns.end(), [](const Column& column) { return column.role == ColumnRole::task; });
  if (note == table.notes.end() || note->spans().empty() || task == table.columns.end()) return std::nullopt;
  const std::vector<const Cell*> tasks = cells_of(table, static_cast<int>(task - table.columns.begin()));
  std::vector<Cell> filled;
  for (std::size_t column = 0; column < table.columns.size(); ++column)
    if (may_be_left_blank(table.columns[column].role)) std::ranges::move(blanks_of(table, static_cast<int>(column), tasks, *note), std::back_inserter(filled));
  if (filled.empty()) return std::nullopt;
  doubts.push_back({kDitto, Severity::info,
                    "按表后的" + text::quoted(text::clean(*note).text()) + "，单位、人员、时限栏的空格共 " + std::to_string(filled.size()) + " 处，已按同一栏上一行的内容填写，请核对。", "", "tasks", note->spans()});
  Table result = table;
  std::erase_if(result.cells, [](const Cell& cell) { return text::join(cell.lines).empty(); });
  std::ranges::move(filled, std::back_inserter(result.cells));
  std::ranges::sort(result.cells, {}, [](const Cell& cell) { return std::pair(cell.row, cell.column); });
  return result;
}

std::optional<Table> with_dittos_written_out(const Table& table, const rules::Book& book, std::vector<Diagnostic>& doubts) {
  const rules::Vocabulary& marks = book.vocabulary("ditto-marks");
  Table result = table;
  std::vector<const Cell*> above(table.columns.size(), nullptr);  // the last cell with text of each column
  std::vector<Span> filled;
  std::size_t count = 0;
  for (Cell& cell : result.cells) {
    const auto column = static_cast<std::size_t>(cell.column);
    const RowKind kind = table.rows[static_cast<std::size_t>(cell.row)];
    if (kind == RowKind::section) std::fill(above.begin(), above.end(), nullptr);
    if (kind != RowKind::body || cell.column_span > 1) continue;
    const Passage text = text::join(cell.lines);
    if (text.empty()) continue;
    if (above[column] && !text.spans().empty() && marks.contains(text::compact(text.text()))) {
      cell.lines = in_place_of(text, above[column]->lines);
      const std::vector<Span> spans = text.spans();
      filled.insert(filled.end(), spans.begin(), spans.end());
      ++count;
    }
    above[column] = &cell;
  }
  if (count == 0) return std::nullopt;
  doubts.push_back({kDitto, Severity::info,
                    "“同上”“〃”一类的符号共 " + std::to_string(count) + " 处，已按同一栏上一行的内容填写，请核对。", "", "tasks", std::move(filled)});
  return result;
}

}  // namespace fenjie::task
