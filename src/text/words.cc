#include "text/words.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "model/error.h"
#include "text/characters.h"

namespace fenjie::text {

namespace {

constexpr char16_t kGap = u'\n';  // stands between the stretches that ICU gets: words never go over it

}  // namespace

struct WordBreaker::Icu {
  std::unique_ptr<icu::BreakIterator> breaks;
  icu::UnicodeString stretches;
  std::vector<std::size_t> bytes;  // where each UTF-16 unit of `stretches` stands in the text
};

WordBreaker::WordBreaker() : icu_(std::make_unique<Icu>()) {
  UErrorCode status = U_ZERO_ERROR;
  icu_->breaks.reset(icu::BreakIterator::createWordInstance(icu::Locale::getChinese(), status));
  if (U_FAILURE(status)) throw Error("text/no-words", "", "ICU 没有中文分词数据，请安装完整的 ICU");
}

WordBreaker::~WordBreaker() = default;

std::vector<Word> WordBreaker::words(std::string_view text, const TermAt& term_at) {
  std::vector<Word> words;
  icu::UnicodeString& stretches = icu_->stretches;
  stretches.remove();
  icu_->bytes.clear();
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t size = term_at(text, at); size > 0) {
      words.push_back({{at, at + size}, true});
      stretches.append(kGap);
      icu_->bytes.push_back(at);
      at += size;
      continue;
    }
    const Character character = character_at(text, at);
    stretches.append(static_cast<UChar32>(character.code));
    icu_->bytes.insert(icu_->bytes.end(), character.code > 0xFFFF ? 2 : 1, at);
    at = character.end;
  }
  icu_->bytes.push_back(text.size());

  const std::size_t terms = words.size();
  icu_->breaks->setText(stretches);
  std::size_t next_term = 0;
  for (int32_t begin = 0, end = icu_->breaks->next(); end != icu::BreakIterator::DONE;
       begin = end, end = icu_->breaks->next()) {
    if (stretches[begin] == kGap || is_blank(static_cast<char32_t>(stretches[begin]))) continue;
    Span span{icu_->bytes[static_cast<std::size_t>(begin)], icu_->bytes[static_cast<std::size_t>(end)]};
    while (next_term < terms && words[next_term].span.begin < span.begin) ++next_term;
    if (next_term < terms) span.end = std::min(span.end, words[next_term].span.begin);
    words.push_back({span, false});
  }
  std::inplace_merge(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(terms), words.end(),
                     [](const Word& a, const Word& b) { return a.span.begin < b.span.begin; });
  return words;
}

}  // namespace fenjie::text
