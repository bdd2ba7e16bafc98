// Contradictions, doubts and the ledger.
#pragma once

#include "model/extraction.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::check {

/// Adds the doubts about a whole file to extraction.diagnostics, computes coverage, tells which notice each
/// diagnostic belongs to, and puts the diagnostics in order of place in the source, then code, each once.
void check(Extraction& extraction, const rules::Book& book, const rules::Lexicon& lexicon);

}  // namespace fenjie::check
