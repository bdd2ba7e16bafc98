#include "notice/cited_numbers.h"

#include <algorithm>
#include <string>
#include <vector>

namespace fenjie::notice {

namespace {

constexpr std::size_t kMostLines = 6;  // of a sentence in front of the number

/// What ends with the line above `at`, from the last sentence's end on.
std::string sentence_above(const Lines& lines, std::size_t at) {
  constexpr std::string_view kStop = "。";
  std::string sentence;
  for (std::size_t i = at; i-- > 0 && at - i <= kMostLines && !lines[i].table;) {
    const std::string& key = lines[i].key();
    if (i + 1 < at && key.ends_with(kStop)) break;
    sentence = key + sentence;
    if (key.find(kStop) != std::string::npos) break;
  }
  return sentence;
}

}  // namespace

bool is_cited_number(const Lines& lines, std::size_t at, const Context& context) {
  constexpr std::string_view kOpen = "（", kClose = "）";
  const std::string& key = lines[at].key();
  if (key.ends_with("、") || key.ends_with("，")) return true;
  const bool opened = key.starts_with(kOpen) || key.find(kOpen) == std::string::npos;  // （粤 on the line above
  if (!opened || !key.ends_with(kClose)) return false;
  const rules::RuleSet& around = context.book.set("cited-number");
  const auto below = at + 1 < lines.size() && !lines[at + 1].table ? around.at_start(lines[at + 1].key()) : std::nullopt;
  if (below && below->constant("is") == "behind") return true;
  const std::vector<rules::Match> above = around.all(sentence_above(lines, at));
  return std::any_of(above.begin(), above.end(), [](const rules::Match& match) { return match.constant("is") == "before"; });
}

}  // namespace fenjie::notice
