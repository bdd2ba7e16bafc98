// Contradictions, doubts and the ledger.
#pragma once

#include "model/changed_tasks.h"
#include "model/extraction.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::check {

/// Adds the doubts about a whole file to extraction.diagnostics, computes coverage, tells which notice each
/// diagnostic belongs to, and puts the diagnostics in order of place in the source, then code, each once.
void check(Extraction& extraction, const rules::Book& book, const rules::Lexicon& lexicon);

/// After notices[index] was edited in a workbook: doubts about values that are gone or were changed go, and the values are
/// checked as above. The ledger is that of the reading; it stays.
/// @param changed what was; @param more doubts that came up on the way
void check_again(Extraction& extraction, std::size_t index, const ChangedTasks& changed, std::vector<Diagnostic> more, const rules::Book& book,
                 const rules::Lexicon& lexicon);

}  // namespace fenjie::check
