#include "rules/required_text.h"

#include <re2/filtered_re2.h>

#include <algorithm>

#include "rules/pattern_options.h"

namespace fenjie::rules {

namespace {

constexpr std::size_t kMostTexts = 40;  // more of them cost as much as running the pattern
constexpr std::size_t kMostLists = 3;

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

/// Leaves out of `needed`, in this order, what is not needed to make a match impossible.
std::vector<int> least(const re2::FilteredRE2& filter, std::size_t count, std::vector<int> needed) {
  for (const int text : std::vector<int>(needed)) {
    std::vector<int> fewer = needed;
    std::erase(fewer, text);
    if (!can_match_without(filter, count, fewer)) needed.swap(fewer);
  }
  return needed;
}

/// 以前 says nothing beside 前.
bool says_no_more(int number, const std::vector<int>& needed, const std::vector<std::string>& texts) {
  const std::string& text = texts[static_cast<std::size_t>(number)];
  return std::any_of(needed.begin(), needed.end(), [&](int other) {
    const std::string& shorter = texts[static_cast<std::size_t>(other)];
    return shorter.size() < text.size() && text.find(shorter) != std::string::npos;
  });
}

std::vector<std::string> telling(const std::vector<int>& needed, const std::vector<std::string>& texts) {
  std::vector<std::string> result;
  for (const int i : needed)
    if (!says_no_more(i, needed, texts)) result.push_back(texts[static_cast<std::size_t>(i)]);
  return result;
}

}  // namespace

std::vector<std::vector<std::string>> required_texts(const std::string& pattern) {
  re2::FilteredRE2 filter(1);
  int id = 0;
  std::vector<std::string> texts;
  if (filter.Add(pattern, pattern_options(), &id) != RE2::NoError) return {};
  filter.Compile(&texts);
  std::vector<int> left;
  for (int i = 0; i < static_cast<int>(texts.size()); ++i)
    if (!has_letter(texts[static_cast<std::size_t>(i)])) left.push_back(i);
  // Digits and other short texts stand everywhere: they are left out first. Which of two equally long ones goes
  // first decides how many stay.
  const auto by_length = [&texts](int a, int b) {
    return texts[static_cast<std::size_t>(a)].size() < texts[static_cast<std::size_t>(b)].size();
  };
  std::stable_sort(left.begin(), left.end(), by_length);
  std::vector<std::vector<std::string>> lists;
  for (std::size_t i = 0; i < kMostLists && !texts.empty() && !can_match_without(filter, texts.size(), left); ++i) {
    std::vector<int> turned(left.rbegin(), left.rend());
    std::stable_sort(turned.begin(), turned.end(), by_length);
    const std::vector<int> one = least(filter, texts.size(), left), other = least(filter, texts.size(), turned);
    const std::vector<int>& needed = one.size() <= other.size() ? one : other;
    if (auto list = telling(needed, texts); list.size() <= kMostTexts) lists.push_back(std::move(list));
    std::erase_if(left, [&needed](int text) { return std::find(needed.begin(), needed.end(), text) != needed.end(); });
  }
  std::stable_sort(lists.begin(), lists.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
  return lists;
}

}  // namespace fenjie::rules
