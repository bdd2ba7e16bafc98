#include "task/counted_things.h"

#include <algorithm>
#include <vector>

#include "rules/key_characters.h"
#include "task/clauses.h"
#include "text/characters.h"
#include "text/numerals.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kAndOthers = "等";
constexpr std::size_t kFront = 90;  // bytes in front of the bracket that are looked at

/// 村 ends 大杨村 and 李家集村, and 示范村.
bool end_alike(std::string_view key, const std::vector<Span>& names, std::string_view counted) {
  return !counted.empty() && std::all_of(names.begin(), names.end(), [&](Span name) {
    return rules::last_character(key.substr(name.begin, name.size())) == rules::last_character(counted);
  });
}

}  // namespace

bool CountedThings::is(std::string_view name, std::string_view what) const {
  const auto match = names_.full(name);
  return match && match->constant("is") == what;
}

Counted CountedThings::in(std::string_view key, Span bracket) const {
  const std::size_t begin = text::character_start(key, bracket.begin > kFront ? bracket.begin - kFront : 0);
  const std::string_view front = key.substr(begin, bracket.begin - begin);
  const auto match = counts_.find(front);
  if (!match) return Counted::no;
  const auto told = [&](std::string_view field) { return view(front, *match->field(field)); };
  Span inner = without_marks(key, bracket, U"（）〔〕 ");
  const bool others = view(key, inner).ends_with(kAndOthers);
  if (others) inner.end -= kAndOthers.size();
  const std::vector<Span> names = parts_between(key, inner, U"、和及");
  if (names.empty() || parts_between(key, inner, U"，；：。").size() > 1) return Counted::no;
  if (is(view(key, names.back()), "each")) return Counted::yes;
  const auto count = text::numeral(told("count"));
  const bool as_many = count && (others ? names.size() < static_cast<std::size_t>(*count) : names.size() == static_cast<std::size_t>(*count));
  if (!as_many) return Counted::no;
  const std::string_view behind = told("behind");
  if (end_alike(key, names, behind.empty() ? told("before") : behind)) return Counted::yes;
  return std::all_of(names.begin(), names.end(), [&](Span name) { return is(view(key, name), "place"); }) ? Counted::maybe : Counted::no;
}

}  // namespace fenjie::task
