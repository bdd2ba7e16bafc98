// Tables whose cells are given: a paste from a spreadsheet or a web page.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "layout/printed_line.h"
#include "model/diagnostic.h"
#include "model/document.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

struct DelimitedTable {
  Table table;                  ///< without title and notes
  std::size_t end = 0;          ///< index of the first line after it
  std::vector<Span> furniture;  ///< delimiters, quotes, rules, repeated heads, headings over other headings
  std::vector<Diagnostic> doubts;
};

/// The table whose head begins with line `begin`, if its cells are delimited. Rows with fewer cells than columns
/// (merged cells left out) are fitted to the columns by what their cells hold; lines without delimiters between
/// rows are section rows.
std::optional<DelimitedTable> delimited_table_at(const std::vector<PrintedLine>& lines, std::size_t begin,
                                                 std::string_view source, const rules::Lexicon& lexicon,
                                                 const rules::Book& book);

/// The table whose head begins with line `begin` and whose last row stands in front of line `end`, if its cells stand in square
/// (layout/squared_columns.h): read as the former are.
std::optional<DelimitedTable> squared_table_at(const std::vector<PrintedLine>& lines, std::size_t begin, std::size_t end, std::string_view source,
                                               const rules::Lexicon& lexicon, const rules::Book& book);

}  // namespace fenjie::layout
