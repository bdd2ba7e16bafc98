#include "rules/required_text.h"

#include <re2/filtered_re2.h>

#include <algorithm>

#include "rules/pattern_options.h"

namespace fenjie::rules {

namespace {

constexpr std::size_t kMostTexts = 12;  // more of them cost as much as running the pattern

// RE2 gives texts in lower case; only those without letters hold for the text as it is.
bool has_letter(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

/// True when the pattern can match a text that holds none of `absent` but every other text.
bool can_match_without(const re2::FilteredRE2& filter, std::size_t count, const std::vector<int>& absent) {
  std::vector<int> present, possible;
  for (int i = 0; i < static_cast<int>(count); ++i)
    if (std::find(absent.begin(), absent.end(), i) == absent.end()) present.push_back(i);
  filter.AllPotentials(present, &possible);
  return !possible.empty();
}

/// 以前 says nothing beside 前.
bool says_no_more(int number, const std::vector<int>& needed, const std::vector<std::string>& texts) {
  const std::string& text = texts[static_cast<std::size_t>(number)];
  return std::any_of(needed.begin(), needed.end(), [&](int other) {
    const std::string& shorter = texts[static_cast<std::size_t>(other)];
    return shorter.size() < text.size() && text.find(shorter) != std::string::npos;
  });
}

}  // namespace

std::vector<std::string> required_texts(const std::string& pattern) {
  re2::FilteredRE2 filter(1);
  int id = 0;
  std::vector<std::string> texts;
  if (filter.Add(pattern, pattern_options(), &id) != RE2::NoError) return {};
  filter.Compile(&texts);
  std::vector<int> needed;
  for (int i = 0; i < static_cast<int>(texts.size()); ++i)
    if (!has_letter(texts[static_cast<std::size_t>(i)])) needed.push_back(i);
  if (texts.empty() || can_match_without(filter, texts.size(), needed)) return {};
  for (std::size_t i = needed.size(); i-- > 0;) {
    std::vector<int> fewer = needed;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    if (!can_match_without(filter, texts.size(), fewer)) needed.swap(fewer);
  }
  std::vector<std::string> result;
  for (const int i : needed)
    if (!says_no_more(i, needed, texts)) result.push_back(texts[static_cast<std::size_t>(i)]);
  if (result.size() > kMostTexts) result.clear();
  return result;
}

}  // namespace fenjie::rules
