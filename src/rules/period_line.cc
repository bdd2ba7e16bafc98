#include "rules/period_line.h"

namespace fenjie::rules {

bool is_dated(std::string_view period, const Lexicon& lexicon) {
  const auto holds = [period](std::string_view word) { return period.find(word) != std::string_view::npos; };
  return (holds("月") || holds("季度") || holds("半年") || period.ends_with("前")) && lexicon.is_deadline(period);
}

bool is_period_line(std::string_view key, const Lexicon& lexicon) {
  constexpr std::string_view kColon = "：";
  const bool colon = key.ends_with(kColon);
  if (colon) key.remove_suffix(kColon.size());
  if (!colon && key.ends_with("前")) return false;
  return key.find("日") == std::string_view::npos && key.find("每") == std::string_view::npos && is_dated(key, lexicon);
}

Span bracketed_period(std::string_view key, const Lexicon& lexicon) {
  constexpr std::string_view kOpen = "（", kClose = "）";
  const std::size_t open = key.rfind(kOpen);
  if (open == std::string_view::npos || open == 0 || !key.ends_with(kClose)) return {};
  const Span place{open + kOpen.size(), key.size() - kClose.size()};
  return is_dated(key.substr(place.begin, place.size()), lexicon) ? place : Span{};
}

bool ends_with_period(std::string_view key, const Lexicon& lexicon) {
  const Span place = bracketed_period(key, lexicon);
  return !place.empty() && key.substr(0, place.begin).find("，") == std::string_view::npos;
}

}  // namespace fenjie::rules
