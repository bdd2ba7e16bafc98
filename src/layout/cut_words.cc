#include "layout/cut_words.h"

#include <algorithm>
#include <string>

#include "text/characters.h"
#include "text/words.h"

namespace fenjie::layout {

bool cuts_word(std::string_view before, std::string_view line) {
  constexpr std::string_view kStop = "。";
  constexpr std::size_t kFirst = 24;  // bytes of the line that a word can need
  const std::size_t stop = before.rfind(kStop);
  if (stop == std::string_view::npos || line.find(kStop) == std::string_view::npos) return false;
  const std::string_view open = before.substr(stop + kStop.size());
  if (open.empty() || !text::is_han(text::character_before(open, open.size())) || !text::is_han(text::character_at(line, 0).code)) return false;
  const std::string both = std::string(open) + std::string(line.substr(0, text::character_start(line, kFirst)));
  const std::vector<text::Word> words = text::WordBreaker().words(both, [](std::string_view, std::size_t) { return std::size_t{0}; });
  return std::any_of(words.begin(), words.end(), [&](const text::Word& word) { return word.span.begin < open.size() && word.span.end > open.size(); });
}

}  // namespace fenjie::layout
