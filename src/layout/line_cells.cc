#include "layout/line_cells.h"

namespace fenjie::layout {

std::optional<Record> LineCells::head(std::size_t line) {
  if (squared_) return squared_->row(line);
  delimiter_ = delimiter_of(lines_[line], source_);
  if (delimiter_ == 0) return std::nullopt;
  Record record = record_at(lines_, line, delimiter_, source_);
  for (; !record.cells.empty() && record.cells.back().empty() && has_bars(); closed_ = true) record.cells.pop_back();
  if (record.cells.size() > 1 && record.cells.front().empty() && delimiter_ != '\t') first_ = 1;
  return record;
}

Record LineCells::row(std::size_t line, std::size_t columns) const {
  if (squared_) return squared_->row(line);
  Record record = record_at(lines_, line, delimiter_, source_);
  if (delimiter_ == '\t') take_broken_cells(record, lines_, columns, source_);
  if (!has_bars()) return record;
  const auto closes = [&] { return record.cells.size() > 1 && record.cells.back().empty(); };
  if (closes() && (closed_ || first_ == 1)) record.cells.pop_back();
  while (closes() && record.cells.size() > columns + first_of(record)) record.cells.pop_back();
  return record;
}

}  // namespace fenjie::layout
