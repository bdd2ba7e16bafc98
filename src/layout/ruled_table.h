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

/// @param pages the table's part of each page, in order; at least one
RuledTable ruled_table(std::vector<PageTable> pages, const rules::Book& book, const rules::Lexicon& lexicon);

}  // namespace fenjie::layout
