// The parts of one ruled table on following pages -> a table.
#pragma once

#include <vector>

#include "layout/page_blocks.h"
#include "model/document.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

struct RuledTable {
  Table table;
  std::vector<Span> furniture;  ///< repeated heads and texts, headings over headings
  std::vector<Diagnostic> diagnostics;
};

/// Whether a later page's table goes on with the one whose parts are given: the columns of one of them, no other head
/// on top.
bool goes_on(const std::vector<PageTable>& parts, const PageTable& next, const rules::Lexicon& lexicon);

/// The same where stray lines stand between: the table has a head, and the next page begins without one.
bool goes_on_behind_lines(const std::vector<PageTable>& parts, const PageTable& next, const rules::Lexicon& lexicon);

/// The same where 续表 stands between: as many columns are the same ones, and get the edges of the part before.
bool goes_on_as_told(const std::vector<PageTable>& parts, PageTable& next, const rules::Lexicon& lexicon);

/// @param pages the table's part of each page, in order; at least one
/// @param above columns of the table above, or null; they are this one's where it has no head and as many
RuledTable ruled_table(std::vector<PageTable> pages, const std::vector<Column>* above, const rules::Book& book,
                       const rules::Lexicon& lexicon);

}  // namespace fenjie::layout
