// Contradictions, doubts and the ledger.
#pragma once

#include "model/extraction.h"
#include "rules/lexicon.h"

namespace fenjie::check {

/// Adds the diagnostics of a whole file to extraction.diagnostics, computes coverage, and sorts the diagnostics
/// by place in the source, then code.
void check(Extraction& extraction, const rules::Lexicon& lexicon);

}  // namespace fenjie::check
