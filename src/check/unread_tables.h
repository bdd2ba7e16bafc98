// Tables that were not understood: lines that look like a head or a row and that no table took, and columns whose heading
// nobody knows though they hold units or deadlines. Tasks or their values may be missing.
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "model/document.h"
#include "model/notice.h"
#include "rules/lexicon.h"

namespace fenjie::check {

/// table/unread: up to four lines of paragraphs, one after the other, whose words are headings of three roles or more;
/// or lines of three cells or more between tabs; or single headings of tasks and of units, each on a line of its own.
/// @param names of rosters: rows that hold one were read
std::vector<Diagnostic> unread_tables(const Document& document, const rules::Lexicon& lexicon, const std::vector<Span>& names = {});

/// table/low-confidence: tasks read in running text behind a head that was not read (`unread`, of unread_tables()) and that end
/// with no full stop: they may be cells of several columns.
std::vector<Diagnostic> tasks_of_unread_tables(const Notice& notice, const std::vector<Diagnostic>& unread);

/// table/heading-unknown: a column under an unknown heading where two thirds of the cells, two or more, are units or
/// deadlines, in a table that has no other column of these: kept under the heading as printed; and a column that was read by
/// what its cells are (Column::by_content).
std::vector<Diagnostic> unknown_headings(const Notice& notice, const rules::Lexicon& lexicon);

}  // namespace fenjie::check
