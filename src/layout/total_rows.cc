#include "layout/total_rows.h"

#include <algorithm>
#include <set>

#include "layout/row_cells.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

/// Columns in which the word may stand: up to that of the tasks, all of them where there is none.
int last_column(const Table& table) {
  for (std::size_t c = 0; c < table.columns.size(); ++c)
    if (table.columns[c].role == ColumnRole::task) return static_cast<int>(c);
  return static_cast<int>(table.columns.size());
}

/// 合计 begins the line, or stands behind an empty number.
std::set<std::size_t> lines_of_totals(const std::vector<Piece>& pieces, const rules::RuleSet& totals) {
  std::set<std::size_t> lines;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool first = i == 0 || pieces[i - 1].line != pieces[i].line;
    if (first && is_total_word(totals, text::compact(pieces[i].key))) lines.insert(pieces[i].line);
  }
  return lines;
}

/// 说明 | 本表所列任务…: nothing else stands in the row.
bool has_one_more(const Table& table, const Cell& word) {
  const auto others = std::count_if(table.cells.begin(), table.cells.end(), [&](const Cell& cell) { return cell.row == word.row && !cell.lines.empty(); });
  return others == 2;
}

}  // namespace

bool is_total_word(const rules::RuleSet& totals, std::string_view key) {
  const auto word = totals.full(key);
  return word && word->constant("is").empty();
}

std::vector<Passage> take_total_lines(std::vector<Piece>& pieces, const rules::RuleSet& totals) {
  const std::set<std::size_t> lines = lines_of_totals(pieces, totals);
  std::vector<Passage> notes;
  for (const std::size_t line : lines) {
    std::vector<Passage> texts;
    for (const Piece& piece : pieces)
      if (piece.line == line) texts.push_back(piece.text);
    notes.push_back(on_one_line(texts));
  }
  std::erase_if(pieces, [&](const Piece& piece) { return lines.count(piece.line) > 0; });
  return notes;
}

void set_totals_apart(Table& table, const rules::RuleSet& totals) {
  const int last = last_column(table);
  std::set<int> rows;
  for (const Cell& cell : table.cells) {
    const bool alone = cell.row_span == 1 && cell.column <= last && !cell.lines.empty() && table.rows[static_cast<std::size_t>(cell.row)] == RowKind::body;
    const auto word = alone ? totals.full(text::compact(text::join(cell.lines).text())) : std::nullopt;
    if (word && (word->constant("is").empty() || has_one_more(table, cell))) rows.insert(cell.row);
  }
  for (const int row : rows) {
    std::vector<Passage> texts;
    for (const Cell& cell : table.cells)
      if (cell.row == row && cell.row_span == 1 && !cell.lines.empty()) texts.push_back(text::join(cell.lines));
    table.notes.push_back(on_one_line(texts));
    table.rows[static_cast<std::size_t>(row)] = RowKind::head;
  }
  std::erase_if(table.cells, [&](const Cell& cell) { return cell.row_span == 1 && rows.count(cell.row) > 0; });
}

}  // namespace fenjie::layout
