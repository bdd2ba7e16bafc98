// Heads that were not understood: lines that look like one which no table was read from, and columns whose heading
// nobody knows though they hold units or deadlines. Tasks or their values may be missing.
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "model/document.h"
#include "model/notice.h"
#include "rules/lexicon.h"

namespace fenjie::check {

/// table/unread: up to four lines of paragraphs, one after the other, whose words are headings of three roles or more.
std::vector<Diagnostic> unread_heads(const Document& document, const rules::Lexicon& lexicon);

/// table/heading-unknown: a column under an unknown heading where two thirds of the cells, two or more, are units or
/// deadlines, in a table that has no other column of these. They are kept under the heading as printed, not as the tasks' units or deadlines.
std::vector<Diagnostic> unread_columns(const Notice& notice, const rules::Lexicon& lexicon);

}  // namespace fenjie::check
