// The ledger: where every character of the source went.
#pragma once

#include <vector>

#include "model/extraction.h"

namespace fenjie::check {

/// Counts the non-space characters (code points that are neither blank nor invisible) of the source. A character
/// is in a field when a field of a notice was printed with it, else furniture, else remainder.
/// Punctuation inside a task's row or paragraph needs no field of its own: it separates the values there.
/// Remainders with only blanks between them are one.
Coverage compute_coverage(const Extraction& extraction);

/// One document/remainder for each remainder in extraction.coverage but those that layout/ passed over.
std::vector<Diagnostic> remainder_diagnostics(const Extraction& extraction);

}  // namespace fenjie::check
