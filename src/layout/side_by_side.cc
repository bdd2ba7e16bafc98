#include "layout/side_by_side.h"

#include <algorithm>

#include "layout/column_roles.h"
#include "text/fold.h"

namespace fenjie::layout {

namespace {

/// `parts` times `width` columns, with `gap` blank ones between two parts.
struct Fold {
  std::size_t parts = 1, width = 0, gap = 0;
  std::size_t begin(std::size_t part) const { return part * (width + gap); }
};

Fold fold_of(const Table& table) {
  constexpr std::size_t kNarrowest = 2;
  std::vector<std::string> keys;
  for (const Column& column : table.columns) keys.push_back(text::compact(column.heading.text()));
  for (std::size_t width = kNarrowest; width * 2 <= keys.size(); ++width) {
    for (std::size_t gap = 0; gap <= 1; ++gap) {
      if ((keys.size() + gap) % (width + gap) != 0) continue;
      const Fold fold{(keys.size() + gap) / (width + gap), width, gap};
      bool same = true;
      for (std::size_t i = 0; i < keys.size() && same; ++i) {
        const std::size_t place = i % (width + gap);
        same = place < width ? !keys[place].empty() && keys[i] == keys[place] : keys[i].empty();
      }
      if (same) return fold;
    }
  }
  return {};
}

/// The cells of one part, below the rows that stand already.
void append_part(const Table& from, const Fold& fold, std::size_t part, Table& to) {
  const auto first = static_cast<int>(fold.begin(part)), end = first + static_cast<int>(fold.width);
  std::vector<int> row_of(from.rows.size(), -1);
  for (const Cell& cell : from.cells)
    if (cell.column >= first && cell.column < end && !cell.lines.empty()) row_of[static_cast<std::size_t>(cell.row)] = 0;
  for (std::size_t row = 0; row < from.rows.size(); ++row) {
    if (row_of[row] < 0) continue;
    row_of[row] = static_cast<int>(to.rows.size());
    to.rows.push_back(from.rows[row]);
    if (!from.row_costs.empty()) to.row_costs.push_back(from.row_costs[row]);
  }
  for (Cell cell : from.cells) {
    if (cell.column < first || cell.column >= end || cell.lines.empty()) continue;
    cell.row = row_of[static_cast<std::size_t>(cell.row)];
    cell.column -= first;
    cell.column_span = std::min(cell.column_span, static_cast<int>(fold.width) - cell.column);
    to.cells.push_back(std::move(cell));
  }
}

}  // namespace

void stack_parts(Table& table, std::vector<Span>& furniture, const rules::Lexicon& lexicon) {
  const Fold fold = fold_of(table);
  if (fold.parts < 2) return;
  Table stacked = table;
  stacked.columns.resize(fold.width);
  decide_roles(stacked.columns, lexicon);
  stacked.rows.clear();
  stacked.cells.clear();
  stacked.row_costs.clear();
  for (std::size_t part = 0; part < fold.parts; ++part) append_part(table, fold, part, stacked);
  for (std::size_t column = fold.width; column < table.columns.size(); ++column) {
    const std::vector<Span> spans = table.columns[column].heading.spans();
    furniture.insert(furniture.end(), spans.begin(), spans.end());
  }
  table = std::move(stacked);
}

}  // namespace fenjie::layout
