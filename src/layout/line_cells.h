// How the lines of a table give their cells: marks stand between them, or they stand in square.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "layout/delimited_records.h"
#include "layout/printed_line.h"
#include "layout/squared_columns.h"

namespace fenjie::layout {

class LineCells {
 public:
  /// @param squared null where marks stand between the cells. All must outlive the cells.
  LineCells(const std::vector<PrintedLine>& lines, std::string_view source, const SquaredColumns* squared)
      : lines_(lines), source_(source), squared_(squared) {}

  /// The head's line, which says how the others are parted; nothing where nothing parts it. The cell that a | at its end opens is left out.
  std::optional<Record> head(std::size_t line);

  /// A record begins with the line, its cells parted as the head's are.
  bool is_row(std::size_t line) const { return squared_ ? squared_->is_row(line) : delimiter_of(lines_[line], source_) == delimiter_; }
  /// The record that begins with it, without the empty cell that a | at its end opens.
  Record row(std::size_t line, std::size_t columns) const;

  bool has_commas() const { return delimiter_ == ','; }
  char32_t delimiter() const { return delimiter_; }  ///< 0 in square
  /// Cell of the records that is the first column: 1 behind a leading |.
  std::size_t first() const { return first_; }
  /// The same of one record, which may have text before the |.
  std::size_t first_of(const Record& record) const { return record.cells.front().empty() ? first_ : 0; }

 private:
  bool has_bars() const { return delimiter_ == '|' || delimiter_ == U'｜'; }

  const std::vector<PrintedLine>& lines_;
  const std::string_view source_;
  const SquaredColumns* const squared_;
  char32_t delimiter_ = 0;
  std::size_t first_ = 0;
  bool closed_ = false;  // a | stands behind the last heading
};

}  // namespace fenjie::layout
