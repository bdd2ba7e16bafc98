// The ledger: where every character of the source went.
#pragma once

#include <vector>

#include "model/extraction.h"

namespace fenjie::check {

/// Counts the non-space characters (code points that are neither blank nor invisible) of the source. A character
/// is in a field when a field of a notice was printed with it, else furniture, else remainder.
/// Punctuation inside a task's row or paragraph needs no field of its own: it separates the values there.
class Ledger {
 public:
  /// Reads document and notices; both must outlive the ledger.
  explicit Ledger(const Extraction& extraction);

  /// The account of the source bytes `part`. Remainders with only blanks between them are one.
  Coverage coverage(Span part) const;

 private:
  enum class Place : unsigned char { nowhere, row, furniture, field };
  void mark(std::vector<Span> spans, Place place);
  Place place_of(char32_t code, std::size_t at) const;

  const std::string& source_;
  std::vector<Place> places_;  // one entry a byte of the source
};

/// One document/remainder for each remainder of the whole file.
std::vector<Diagnostic> remainder_diagnostics(const Extraction& extraction);

}  // namespace fenjie::check
