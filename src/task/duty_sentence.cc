#include "task/duty_sentence.h"

#include <algorithm>

#include "task/clauses.h"
#include "task/unit_heads.h"
#include "text/characters.h"

namespace fenjie::task {

namespace {

constexpr std::size_t kLongestSubject = 240;  // bytes: 80 characters
constexpr std::size_t kLongestEnding = 15;    // bytes by which a longer name may go on behind a shorter one
constexpr std::string_view kRule = "narrative.duty";

std::string_view view(std::string_view key, Span part) { return key.substr(part.begin, part.size()); }

/// 负责, 具体负责, 按职责分工负责.
bool says_charge(std::string_view words) { return words.ends_with("负责"); }

std::size_t next_character(std::string_view key, std::size_t at) { return text::character_at(key, at).end; }

}  // namespace

/// A clause with a subject.
struct DutySentences::Clause {
  std::vector<Unit> units;
  bool only_role = false;  ///< 市财政局配合: says nothing else
  bool general = false;
  bool weak = false;
  bool assigned = false;
};

DutySentences::DutySentences(const rules::Book& book, const rules::Lexicon& lexicon)
    : rules_(book.set("narrative")),
      words_(book.vocabulary("duty-words")),
      task_verbs_(book.vocabulary("task-verbs")),
      assignments_(book, lexicon) {}

/// The word at `at` that can follow a subject, and its kind; a date counts as one.
std::string_view DutySentences::word_at(std::string_view key, std::size_t at, std::string_view& kind) const {
  const std::string_view rest = key.substr(at);
  std::string_view word = words_.longest_prefix(rest);
  kind = words_.value(word);
  if (!word.empty()) return word;
  kind = "act";
  if (word = task_verbs_.longest_prefix(rest); !word.empty()) return word;
  const bool date = !rest.empty() && rest.front() >= '0' && rest.front() <= '9' &&
                    rest.substr(0, 30).find("月") != std::string_view::npos;
  return date ? rest.substr(0, 1) : std::string_view{};
}

/// The units that a clause begins with; empty when it begins with none, or with a word that assigns nothing.
Span DutySentences::subject_at(std::string_view key, Span clause, std::string_view& kind) const {
  std::size_t begin = clause.begin;
  if (const auto lead_in = rules_.at_start(view(key, clause)); lead_in && lead_in->constant("is") == "lead-in")
    begin += lead_in->whole.end;
  const std::size_t limit = std::min(clause.end, begin + kLongestSubject);
  for (std::size_t at = begin; at < limit; at = next_character(key, at)) {
    std::string_view found_kind;
    if (at == begin || word_at(key.substr(0, clause.end), at, found_kind).empty()) continue;
    if (!assignments_.lists().all_units(key.substr(begin, at - begin))) continue;
    Span subject{begin, at};
    // 县委 of 县委组织部: a longer name goes on behind it.
    for (std::size_t end = next_character(key, at); end < limit && end <= at + kLongestEnding;
         end = next_character(key, end)) {
      std::string_view longer_kind;
      if (word_at(key.substr(0, clause.end), end, longer_kind).empty()) continue;
      if (found_kind == "must" || !assignments_.lists().all_units(key.substr(begin, end - begin))) continue;
      subject.end = end;
      found_kind = longer_kind;
    }
    kind = found_kind;
    return subject;
  }
  return {};
}

/// 会同市财政局、市人社局制定方案: the units up to the next word support.
bool DutySentences::add_joint(const rules::Subject& paragraph, Span clause, std::size_t from,
                              std::vector<Unit>& units) const {
  const std::string_view key = std::string_view(paragraph.key()).substr(0, clause.end);
  for (std::size_t at = from; at <= clause.end; at = at < clause.end ? next_character(key, at) : at + 1) {
    std::string_view kind;
    const bool ends = at == clause.end || !word_at(key, at, kind).empty();
    if (!ends || at == from || !assignments_.lists().all_units(key.substr(from, at - from))) continue;
    assignments_.lists().add_units(paragraph, {from, at}, UnitRole::support, kRule, units);
    return true;
  }
  return false;
}

std::optional<DutySentences::Clause> DutySentences::clause_at(const rules::Subject& paragraph, Span clause) const {
  const std::string_view key = paragraph.key();
  Clause result;
  std::string_view kind;
  if (const std::string_view word = word_at(key.substr(0, clause.end), clause.begin, kind); kind == "joint") {
    result.only_role = true;
    return add_joint(paragraph, clause, clause.begin + word.size(), result.units) ? std::optional(result) : std::nullopt;
  }
  const Span subject = subject_at(key, clause, kind);
  if (subject.empty() || kind == "none") return std::nullopt;
  std::size_t behind = subject.end;
  behind += word_at(key.substr(0, clause.end), behind, kind).size();
  result.weak = kind == "act";
  // 市交通运输局要会同市公交公司: the word behind 要 says the part.
  std::string_view next_kind;
  const std::string_view next = kind == "must" ? word_at(key.substr(0, clause.end), behind, next_kind) : "";
  if (next_kind == "lead" || next_kind == "joint" || next_kind == "support") {
    kind = next_kind;
    behind += next.size();
  }
  const UnitRole role = kind == "lead" || kind == "joint" ? UnitRole::lead
                        : kind == "support"               ? UnitRole::support
                                                          : UnitRole::responsible;
  result.assigned = role != UnitRole::responsible || says_charge(view(key, {subject.end, behind}));
  assignments_.lists().add_units(paragraph, subject, role, kRule, result.units);
  if (kind == "joint") add_joint(paragraph, clause, behind, result.units);
  result.only_role = (kind == "lead" || kind == "support") &&
                     assignments_.ends_with_verb(key, {subject.begin, clause.end}) &&
                     clause.end <= behind + std::string_view("落实实施").size();
  result.general = is_general(view(key, {behind, std::max(behind, clause.end)})) || is_general(view(key, {subject.end, clause.end}));
  return result;
}

bool DutySentences::is_general(std::string_view text) const {
  const auto match = rules_.at_start(text);
  return match && match->constant("is") == "general";
}

bool DutySentences::says_nothing(std::string_view sentence) const {
  for (std::size_t from = 0; from < sentence.size();) {
    const auto match = rules_.find(sentence, from);
    if (!match) return false;
    if (match->constant("is") == "no-duty") return true;
    from = next_character(sentence, match->whole.begin);
  }
  return false;
}

/// 县水务局：实施饮水工程20处，6月底前完成。
std::optional<Duty> DutySentences::headed_duty(const rules::Subject& paragraph) const {
  const std::string_view key = paragraph.key();
  const Span head = unit_head(key, assignments_.lists());
  if (head.empty() || says_nothing(key.substr(head.end))) return std::nullopt;
  Duty duty{.text = {head.end, key.size()}, .general = is_general(view(key, {head.end, key.size()})), .assigned = true, .head = head};
  assignments_.lists().add_units(paragraph, without_marks(key, head, U"："), UnitRole::responsible, kRule, duty.units);
  return duty;
}

std::vector<Duty> DutySentences::find(const rules::Subject& paragraph) const {
  const auto headed = headed_duty(paragraph);
  std::vector<Duty> duties = headed ? std::vector{*headed} : in_sentences(paragraph);
  for (std::size_t i = 0; i < duties.size(); ++i) {
    sort_by_role(duties[i].units);
    duties[i].text.end = i + 1 < duties.size() ? duties[i + 1].text.begin : paragraph.key().size();
    duties[i].collective = std::all_of(duties[i].units.begin(), duties[i].units.end(),
                                       [](const Unit& unit) { return unit.collective; });
  }
  return duties;
}

std::vector<Duty> DutySentences::in_sentences(const rules::Subject& paragraph) const {
  std::vector<Duty> duties;
  const std::string_view key = paragraph.key();
  for (const Span sentence : parts_between(key, {0, key.size()}, U"。；")) {
    if (says_nothing(view(key, {sentence.begin, std::min(key.size(), sentence.end + 3)}))) continue;
    bool open = false;  // roles were given, what they are for comes
    for (const Span clause : parts_between(key, sentence, U"，：")) {
      const auto found = clause_at(paragraph, clause);
      if (!found) {
        open = false;
        continue;
      }
      const bool goes_on = found->only_role && !duties.empty() && duties.back().text.begin >= sentence.begin;
      if (open || goes_on) {
        auto& units = duties.back().units;
        units.insert(units.end(), found->units.begin(), found->units.end());
      } else {
        duties.push_back({.text = {clause.begin, sentence.end},
                          .units = found->units,
                          .general = found->general,
                          .weak = found->weak,
                          .assigned = found->assigned});
      }
      open = found->only_role;
    }
  }
  return duties;
}

}  // namespace fenjie::task
