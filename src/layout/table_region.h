// Where the tables of a plain text stand: title, head, body, notes.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "layout/delimited_table.h"
#include "layout/printed_line.h"
#include "layout/table_head.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// Indices of printed lines; the parts follow each other.
struct TableRegion {
  std::size_t title = 0;  ///< first title line, or the head's first
  std::size_t head = 0;
  std::size_t notes = 0;                    ///< first line after the body
  std::size_t end = 0;                      ///< first line after the notes
  FoundHead found;                          ///< of a table whose cells blanks set apart
  std::optional<DelimitedTable> delimited;  ///< a table whose cells are given: head, body and rows
  std::vector<std::size_t> body;            ///< lines of the body
  std::vector<std::size_t> repeated;        ///< lines that print title or head again
};

/// The next table at or after line `from`, or one with head == lines.size(). A table goes to its notes, to the next
/// attachment, to the header of the next notice, to the head of another table, or to the end of the lines. Where
/// other text stands beside a repeated head (the words of a merged cell), the head is cut out of that line.
TableRegion next_table(std::vector<PrintedLine>& lines, std::size_t from, std::string_view source,
                       const rules::Lexicon& lexicon, const rules::Book& book);

}  // namespace fenjie::layout
