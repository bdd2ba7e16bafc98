#include "check/names_left.h"

#include <algorithm>
#include <string>

#include "model/fields.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/wording.h"

namespace fenjie::check {

namespace {

/// What of `whole` is not in `part`; both ascending and apart.
std::vector<Span> without(const std::vector<Span>& whole, const std::vector<Span>& part) {
  std::vector<Span> left;
  auto next = part.begin();
  for (Span span : whole) {
    while (next != part.end() && next->end <= span.begin) ++next;
    for (auto cut = next; cut != part.end() && cut->begin < span.end; ++cut) {
      if (cut->begin > span.begin) left.push_back({span.begin, cut->begin});
      span.begin = std::max(span.begin, cut->end);
    }
    if (!span.empty()) left.push_back(span);
  }
  return left;
}

/// Of the lines that the task comes from.
std::vector<Span> held_by_no_field(const Task& task) {
  std::vector<Span> held;
  for_each_field(task, [&](const std::vector<Span>& spans) { held.insert(held.end(), spans.begin(), spans.end()); });
  return without(apart(task.source), apart(std::move(held)));
}

/// The parts of a text between marks and line breaks, as bytes of it.
std::vector<Span> parts_of(std::string_view text) {
  constexpr std::u32string_view kMarks = U"，。；：、（）〔〕【】[](),;:|\n\r\t ";
  std::vector<Span> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const bool ends = at == text.size();
    const text::Character character = ends ? text::Character{} : text::character_at(text, at);
    if (ends || kMarks.find(character.code) != std::u32string_view::npos) {
      if (at > begin) parts.push_back({begin, at});
      begin = ends ? at : character.end;
    }
    at = ends ? at + 1 : character.end;
  }
  return parts;
}

/// 责任站所 of 责任站所：A; 牵头处 of 牵头处室：A, cut at the line's end.
bool is_label(std::string_view source, Span place) {
  constexpr std::size_t kRest = 12;  // bytes
  const std::string_view behind = source.substr(place.end);
  if (behind.starts_with("：") || behind.starts_with(":") || behind.starts_with("】")) return true;
  const std::size_t line = behind.find_first_not_of(" \r\n");
  const std::size_t colon = line == std::string_view::npos ? line : std::min(behind.find("：", line), behind.find(':', line));
  return behind.starts_with("\n") && colon != std::string_view::npos && colon - line <= kRest;
}

/// The same name is one of the task's fields, printed elsewhere.
bool is_held(const Task& task, std::string_view key) {
  const auto is = [&](const Field& name) { return text::fold(name.value) == key; };
  return std::any_of(task.units.begin(), task.units.end(), [&](const Unit& unit) { return is(unit.name); }) ||
         std::any_of(task.persons.begin(), task.persons.end(), [&](const Person& person) { return is(person.name); }) ||
         std::any_of(task.leaders.begin(), task.leaders.end(), [&](const Person& person) { return is(person.name); });
}

/// 以下均需各县（市、区）人民政府落实，不再列出: a rule for the whole document names units that each task has by it.
bool states_convention(std::string_view source, Span place, const rules::RuleSet& conventions) {
  constexpr std::size_t kReach = 240;  // bytes
  Span sentence{place.begin - std::min(place.begin, kReach), std::min(place.end + kReach, source.size())};  // it may go over lines
  for (const std::string_view mark : {"。", "\n\n"}) {
    if (const std::size_t before = source.substr(0, place.begin).rfind(mark); before != std::string_view::npos) sentence.begin = std::max(sentence.begin, before + mark.size());
    sentence.end = std::min(sentence.end, source.find(mark, place.end));
  }
  sentence = {text::character_start(source, sentence.begin), text::character_start(source, sentence.end)};
  return conventions.find(text::fold(source.substr(sentence.begin, sentence.size()))).has_value();
}

bool is_name(std::string_view key, const rules::Lexicon& lexicon) {
  return lexicon.is_unit(key) || lexicon.is_person(key) || lexicon.is_person_with_post(key) || lexicon.is_deadline(key);
}

/// 县公安局责任领导: a unit, and a heading of two words behind it; 督办市政协领导 is one heading.
bool is_name_with_heading(std::string_view key, const rules::Lexicon& lexicon) {
  constexpr std::size_t kShortest = 12;  // bytes of 责任领导
  for (std::size_t at = 0; at + kShortest <= key.size(); at = text::character_at(key, at).end) {
    const std::string_view rest = key.substr(at);
    if (at > 0 && (lexicon.heading(rest) || lexicon.persons_under(rest)) && lexicon.is_unit(key.substr(0, at))) return true;
  }
  return false;
}

/// 县公安局局长孙立为副组长, which the roster has.
std::vector<Span> in_roster(const Notice& notice) {
  std::vector<Span> held;
  for (const RosterEntry& entry : notice.roster) {
    held.insert(held.end(), entry.name.spans.begin(), entry.name.spans.end());
    held.insert(held.end(), entry.role.spans.begin(), entry.role.spans.end());
  }
  return apart(std::move(held));
}

Diagnostic left(std::string_view printed, const Task& task, Span place) {
  return {"task/name-left", Severity::warning, text::quoted(printed) + "印在这项任务的文字里，没有归入任何一栏，请对照原文补填。", task.id, "units", {place}};
}

}  // namespace

std::vector<Diagnostic> names_left(const Notice& notice, std::string_view source, const rules::Book& book, const rules::Lexicon& lexicon,
                                   const std::vector<Diagnostic>& said) {
  const rules::RuleSet& conventions = book.set("convention");
  const std::vector<Span> roster = in_roster(notice);
  std::vector<Diagnostic> doubts;
  const auto is_said = [](const std::vector<Diagnostic>& all, Span place) {
    return std::any_of(all.begin(), all.end(), [&](const Diagnostic& one) { return share_bytes(one.source, {place}); });
  };
  for (const Task& task : notice.tasks) {
    for (const Span span : held_by_no_field(task)) {
      const std::string_view text = source.substr(span.begin, span.size());
      for (const Span part : parts_of(text)) {
        const std::string key = text::compact(text.substr(part.begin, part.size()));
        const Span place{span.begin + part.begin, span.begin + part.end};
        const bool name = (is_name(key, lexicon) && !is_label(source, place) && !is_held(task, key)) || is_name_with_heading(key, lexicon);
        if (name && !share_bytes(roster, {place}) && !states_convention(source, place, conventions) && !is_said(said, place) && !is_said(doubts, place)) doubts.push_back(left(text.substr(part.begin, part.size()), task, place));
      }
    }
  }
  return doubts;
}

}  // namespace fenjie::check
