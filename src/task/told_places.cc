#include "task/told_places.h"

#include "task/clauses.h"
#include "text/characters.h"

namespace fenjie::task {

namespace {

constexpr std::u32string_view kMarks = U"，。；：、！？（）“”";

/// Behind the last mark in front of `end`.
std::size_t behind_mark(std::string_view key, Span part) {
  std::size_t begin = part.begin;
  for (std::size_t at = part.begin; at < part.end;) {
    const text::Character c = text::character_at(key, at);
    at = c.end;
    if (is_one_of(c.code, kMarks)) begin = c.end;
  }
  return begin;
}

}  // namespace

ToldPlaces::ToldPlaces(const rules::Book& book)
    : fronts_(book.set("time-front")), behinds_(book.set("time-behind")), verbs_(book.vocabulary("task-verbs")), words_(book.vocabulary("duty-words")), unit_suffixes_(book.vocabulary("unit-suffixes")), group_heads_(book.vocabulary("collective-heads")) {}

bool ToldPlaces::begins_deed(std::string_view text) const {
  const auto behind = behinds_.at_start(text);
  if (behind && !behind->constant("behind").empty()) return behind->constant("behind") == "deed";
  const std::string_view word = words_.longest_prefix(text);
  return !verbs_.longest_prefix(text).empty() || words_.value(word) == "act";
}

ToldPlaces::Front ToldPlaces::front_of(std::string_view window) const {
  const auto match = fronts_.full(window);
  const std::string_view where = match ? match->constant("where") : std::string_view{};
  if (where == "at") return Front::at;
  if (where == "begins") return Front::begins;
  const std::string_view name = where == "unit" ? view(window, *match->field("unit")) : std::string_view{};
  return unit_suffixes_.longest_suffix(name).empty() && group_heads_.longest_suffix(name).empty() ? Front::none : Front::unit;
}

bool ToldPlaces::tell(std::string_view key, Span sentence, Span time, bool behind_actor) const {
  const Front front = front_of(view(key, {behind_mark(key, {sentence.begin, time.begin}), time.begin}));
  if (front == Front::none || (behind_actor && front == Front::begins) || time.end >= sentence.end) return false;
  const std::string_view behind = view(key, {time.end, sentence.end});
  const auto said = behinds_.at_start(behind);
  if (said && said->constant("behind") == "none") return false;
  constexpr std::string_view kComma = "，";
  const std::size_t comma = behind.find(kComma, behind.starts_with(kComma) ? kComma.size() : 0);
  for (const rules::Match& match : behinds_.all(behind.substr(0, comma)))
    if (match.constant("says") == "past") return false;
  return front == Front::at || begins_deed(behind);
}

}  // namespace fenjie::task
