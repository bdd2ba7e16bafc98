// Tables set in square: in a text of fixed width each cell begins where the others of its column do, heading included.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "layout/delimited_records.h"
#include "layout/printed_line.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// The rows of such a table: as sure as if tabs parted their cells.
class SquaredColumns {
 public:
  /// Nothing where some line of [head, end) with texts apart from each other does not keep to the columns, or where nobody can
  /// tell whether a line without a number goes on with the row above or is one of its own.
  /// @param source the text that the lines' spans point into
  static std::optional<SquaredColumns> of(const std::vector<PrintedLine>& lines, std::size_t head, std::size_t end, std::string_view source,
                                          const rules::Lexicon& lexicon);

  /// A line of the head or the first line of a row; all others are section rows or no part of the table.
  bool is_row(std::size_t line) const { return rows_.count(line) > 0; }
  /// @param line is_row
  const Record& row(std::size_t line) const { return rows_.at(line); }
  std::size_t last_row() const { return rows_.rbegin()->first; }  ///< its first line

 private:
  std::map<std::size_t, Record> rows_;  // by first line; not empty
};

}  // namespace fenjie::layout
