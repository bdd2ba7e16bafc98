#include "task/told_time.h"

#include "task/clauses.h"
#include "text/fold.h"

namespace fenjie::task {

bool is_bare_day(const Deadline& deadline) {
  const std::string key = text::fold(deadline.text.value);
  for (const std::string_view end : {"前", "底", "末", "内", "完成", "季度", "半年"})
    if (key.ends_with(end)) return true;
  return false;
}

Span time_alone(std::string_view key, const rules::Lexicon& lexicon) {
  constexpr std::string_view kColon = "：";
  const std::size_t colon = key.find(kColon);
  if (colon == std::string_view::npos || !lexicon.is_event_heading(key.substr(0, colon))) return {};
  const Span value = without_marks(key, {colon + kColon.size(), key.size()}, U"。； ");
  return lexicon.is_deadline(view(key, value)) ? value : Span{};
}

std::optional<ToldTime> told_time(std::string_view key, const rules::Lexicon& lexicon) {
  constexpr std::string_view kColon = "：", kTime = "时间";
  constexpr std::size_t kLongestLabel = 18;  // bytes: 集中活动时间
  const std::vector<Span> sentences = parts_between(key, {0, key.size()}, U"。；");
  if (sentences.size() < 2) return std::nullopt;
  const Span last = sentences.back();
  const std::size_t colon = view(key, last).find(kColon);
  if (colon > kLongestLabel || !view(key, last).substr(0, colon).ends_with(kTime)) return std::nullopt;
  const Span value = without_marks(key, {last.begin + colon + kColon.size(), last.end}, U"。； ");
  if (!lexicon.is_deadline(view(key, value))) return std::nullopt;
  return ToldTime{without_marks(key, {0, last.begin}, U"。； "), value};
}

}  // namespace fenjie::task
