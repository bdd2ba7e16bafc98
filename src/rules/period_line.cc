#include "rules/period_line.h"


namespace fenjie::rules {

bool is_period_line(std::string_view key, const Lexicon& lexicon) {
  constexpr std::string_view kColon = "：";
  const auto holds = [&key](std::string_view word) { return key.find(word) != std::string_view::npos; };
  const bool colon = key.ends_with(kColon);
  if (colon) key.remove_suffix(kColon.size());
  if (!colon && key.ends_with("前")) return false;
  return (holds("月") || holds("季度") || holds("半年")) && !holds("日") && !holds("每") && lexicon.is_deadline(key);
}

bool ends_with_period(std::string_view key, const Lexicon& lexicon) {
  constexpr std::string_view kOpen = "（", kClose = "）";
  const std::size_t open = key.rfind(kOpen);
  if (open == std::string_view::npos || !key.ends_with(kClose) || key.substr(0, open).find("，") != std::string_view::npos) return false;
  const std::string_view inner = key.substr(open + kOpen.size(), key.size() - kClose.size() - open - kOpen.size());
  return inner.find("月") != std::string_view::npos && lexicon.is_deadline(inner);
}

}  // namespace fenjie::rules
