#include "task/ditto_cells.h"

#include <algorithm>
#include <string>

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

}  // namespace

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
  doubts.push_back({"table/ditto", Severity::info,
                    "“同上”“〃”一类的符号共 " + std::to_string(count) + " 处，已按同一栏上一行的内容填写，请核对。", "", "tasks", std::move(filled)});
  return result;
}

}  // namespace fenjie::task
