#include "names/and_others.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::names {

namespace {

constexpr std::string_view kAndSoOn = "等";
constexpr std::size_t kLooked = 48;  // bytes behind the name: 等部门和单位, and the word behind it

/// The bytes of some spans, one behind the other, each with its place.
struct Printed {
  std::string bytes;
  std::vector<std::size_t> places;

  void add(std::string_view source, Span span) {
    for (std::size_t at = span.begin; at < std::min(span.end, source.size()); ++at) bytes.push_back(source[at]), places.push_back(at);
  }
};

/// （牵头） in front of what follows.
std::size_t bracket_size(std::string_view key) {
  constexpr std::string_view kClose = "）";
  const std::size_t close = key.starts_with("（") ? key.find(kClose) : std::string_view::npos;
  return close == std::string_view::npos ? 0 : close + kClose.size();
}

bool begins_unit(const std::vector<Unit>& units, std::size_t place) {
  return std::any_of(units.begin(), units.end(), [place](const Unit& unit) { return !unit.name.spans.empty() && unit.name.spans.front().begin == place; });
}

}  // namespace

AndOthers::AndOthers(std::string_view source, const rules::Book& book)
    : source_(source), words_(book.set("and-others")), duty_words_(book.vocabulary("duty-words")), verbs_(book.vocabulary("task-verbs")), joints_(book.vocabulary("joining-words")) {}

void AndOthers::note(Task& task) const {
  for (Unit& unit : task.units)
    if (!unit.name.spans.empty()) unit.others = behind(unit, task.units);
}

/// 负责, 要开展, 和各县政府: what stands behind a list, and no noun that the list would be of (等行政执法部门).
bool AndOthers::ends_list(std::string_view key) const {
  const auto begins_with = [key](const rules::Vocabulary& words) { return !words.longest_prefix(key).empty(); };
  return key.empty() || !text::is_han(text::character_at(key, 0).code) || begins_with(duty_words_) || begins_with(verbs_) || begins_with(joints_);
}

Field AndOthers::behind(const Unit& unit, const std::vector<Unit>& units) const {
  Printed printed;
  for (const Span& span : unit.name.spans) printed.add(source_, span);
  const std::size_t last = unit.name.spans.back().end;
  printed.add(source_, {last, text::character_start(source_, std::min(source_.size(), last + kLooked))});
  const text::Folded folded(printed.bytes);
  const std::string_view key = folded.key();
  const std::string name = text::fold(unit.name.value);
  std::size_t at = key.find(name);
  if (name.empty() || at == std::string_view::npos) return {};
  at += name.size();
  at += bracket_size(key.substr(at));
  const std::string_view rest = key.substr(at);
  if (!rest.starts_with(kAndSoOn)) return {};
  const auto words = words_.at_start(rest);
  if (!words || words->constant("is") != "unnamed") return {};
  const Span own{at + words->whole.begin, at + words->whole.end};
  const Span clean = folded.clean(own);
  const auto place = [&](std::size_t byte) { return byte < printed.places.size() ? printed.places[byte] : source_.size(); };
  if (begins_unit(units, place(clean.begin))) return {};
  const std::string_view next = key.substr(own.end);
  const bool gap = clean.end < printed.bytes.size() && static_cast<unsigned char>(printed.bytes[clean.end]) <= ' ';  // the cell ends there
  if (!gap && ((!next.empty() && begins_unit(units, place(folded.clean({own.end, own.end + 1}).begin))) || !ends_list(next))) return {};
  Field others{printed.bytes.substr(clean.begin, clean.size()), {}, std::string(words->rule)};
  for (std::size_t byte = clean.begin; byte < clean.end; ++byte) others.spans.push_back({printed.places[byte], printed.places[byte] + 1});
  merge_touching(others.spans);
  return others;
}

}  // namespace fenjie::names
