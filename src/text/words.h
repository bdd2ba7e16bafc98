// Words of a text: ICU's, corrected by terms that stay whole.
//
// ICU alone cuts 发改委 and 营商环境 into characters and common words. Terms are taken first, ICU gets what is left
// between them, so that the whole is also quicker than ICU on all of it.
#pragma once

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "model/source.h"

namespace fenjie::text {

struct Word {
  Span span;           ///< bytes of the text
  bool whole = false;  ///< a term, not ICU's cut
};

class WordBreaker {
 public:
  /// Bytes of the term that `text` has at byte `at`; 0 when there is none.
  using TermAt = std::function<std::size_t(std::string_view text, std::size_t at)>;

  WordBreaker();
  ~WordBreaker();

  /// All words in order; blanks are no words, marks are words of their own. Spans point into `text`.
  /// Not for several threads at once.
  std::vector<Word> words(std::string_view text, const TermAt& term_at);

 private:
  struct Icu;
  std::unique_ptr<Icu> icu_;
};

}  // namespace fenjie::text
