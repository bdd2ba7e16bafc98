#include "layout/cut_labels.h"

#include <string>

#include "text/characters.h"

namespace fenjie::layout {

bool cuts_label(std::string_view before, std::string_view line, const rules::RuleSet& labels) {
  constexpr std::size_t kLongest = 15, kLongestRest = 40;  // bytes of a label's beginning, and of what may be its rest
  const auto ends_behind = [&](std::string_view text, std::size_t least) {
    const auto label = labels.at_start(text);
    return label && label->whole.end > least && text.substr(0, label->whole.end).ends_with("：");
  };
  std::size_t begin = 0;
  for (std::size_t at = 0; at < before.size();) {
    const text::Character c = text::character_at(before, at);
    at = c.end;
    if (!text::is_han(c.code)) begin = at;
  }
  const std::string_view first = before.substr(begin), rest = line.substr(0, kLongestRest);
  const bool whole = ends_behind(rest, 0);
  if (first.empty()) return whole && (before.ends_with("（") || before.ends_with("〔"));
  return !whole && begin > 0 && first.size() <= kLongest && ends_behind(std::string(first) + std::string(rest), first.size());
}

}  // namespace fenjie::layout
