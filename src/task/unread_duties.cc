#include "task/unread_duties.h"

#include <algorithm>

#include "rules/key_shape.h"
#include "task/clauses.h"
#include "task/duty_words.h"
#include "text/fold.h"

namespace fenjie::task {

UnreadDuties::UnreadDuties(const rules::Book& book, const Subjects& subjects, const DutyClauses& clauses, const Divisions& divisions)
    : subjects_(subjects),
      clauses_(clauses),
      divisions_(divisions),
      own_prefixes_(book.vocabulary("own-prefixes")),
      level_words_(book.vocabulary("level-words")),
      unit_suffixes_(book.vocabulary("unit-suffixes")) {}

/// 市某某书店负责…: a name behind a level of government that nobody knows, and a word that gives it a part.
bool UnreadDuties::begins_like_unit(std::string_view key, Span clause) const {
  key = key.substr(0, clause.end);
  const std::size_t begin = subjects_.behind_lead_in(key, clause);
  const std::string_view name = key.substr(begin);
  if (own_prefixes_.longest_prefix(name).empty() || !level_words_.longest_prefix(name).empty()) return false;
  constexpr std::size_t kShortest = 9, kLongest = 45;  // bytes
  for (std::size_t at = begin; at < clause.end && at <= begin + kLongest; at = next_character(key, at)) {
    std::string_view kind;
    const std::string_view word = at < begin + kShortest ? std::string_view{} : subjects_.word_at(key, at, kind);
    if (!word.empty() && key.substr(at + word.size()).starts_with("的")) return false;  // 市交通局牵头的专班
    if (!word.empty() && (kind == "lead" || (kind == "must" && says_charge(word)))) return true;
    if (!word.empty() && kind != "act") return false;
  }
  return false;
}

/// 由市交通局负责，宏达置业配合: who supports what the clause before assigns is a name that nobody knows.
bool UnreadDuties::support_unread(const rules::Subject& paragraph, const std::vector<Span>& all) const {
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (!subjects_.assignments().names_unknown_support(paragraph.key(), all[i]) || clauses_.read(paragraph, all[i])) continue;
    const auto before = clauses_.read(paragraph, all[i - 1]);
    if (before && before->assigned) return true;
  }
  return false;
}

/// 6月底前, 4月20日: a month with digits.
bool UnreadDuties::holds_day(std::string_view key, Span sentence) {
  const std::string_view text = view(key, sentence);
  for (std::size_t at = text.find("月"); at != std::string_view::npos; at = text.find("月", at + 1))
    if (at > 0 && text::is_digit(static_cast<unsigned char>(text[at - 1]))) return true;
  return false;
}

/// 中药房负责…, 某某部要在6月底前…: a short name that nobody knows at the beginning, where sections of an office have duties.
bool UnreadDuties::begins_with_unknown(std::string_view key, Span clause, bool dated) const {
  constexpr std::size_t kShortest = 6, kLongest = 30;  // bytes
  const std::string_view text = key.substr(0, clause.end);
  const std::size_t begin = subjects_.behind_lead_in(text, clause);
  if (!divisions_.has_sections() || begin > clause.begin) return false;
  for (std::size_t at = begin; at < clause.end && at <= begin + kLongest; at = next_character(text, at)) {
    std::string_view kind;
    const std::string_view word = at > begin ? subjects_.word_at(text, at, kind) : std::string_view{};
    if (word.empty()) continue;
    const bool name = at >= begin + kShortest && text::is_han(text::character_at(text, begin).code) && subjects_.word_at(text, begin, kind).empty();
    subjects_.word_at(text, at, kind);
    const bool ends_like_unit = !unit_suffixes_.longest_suffix(view(text, {begin, at})).empty();
    return name && (kind == "lead" || (kind == "must" && (says_charge(word) || (dated && ends_like_unit))));
  }
  return false;
}

/// 食堂要…, where sections of an office have duties: it may be one of them.
bool UnreadDuties::begins_like_division(std::string_view key, Span clause) const {
  const std::string_view text = key.substr(0, clause.end);
  const std::size_t begin = subjects_.behind_lead_in(text, clause);
  const std::size_t limit = std::min(clause.end, begin + kLongestSubject);
  std::size_t letters = begin;  // 95598客服班
  while (letters < limit && text::is_digit(static_cast<unsigned char>(key[letters]))) ++letters;
  for (std::size_t at = letters; divisions_.has_sections() && at < limit; at = next_character(text, at)) {
    std::string_view kind;
    if (at > letters && !subjects_.word_at(text, at, kind).empty() && kind != "none" && subjects_.lists().is_division(view(text, {letters, at}))) return true;
  }
  return false;
}

/// 沿街各单位门前一律禁火，县住建局要督查: the clause is text of the duty behind it.
bool UnreadDuties::told_behind(const rules::Subject& paragraph, const std::vector<Span>& clauses, Span first) const {
  return std::any_of(clauses.begin(), clauses.end(), [&](Span clause) {
    const auto read = clause.begin > first.begin ? clauses_.read(paragraph, clause) : std::nullopt;
    return read && !read->weak && !read->joins && !read->units.empty();
  });
}

bool UnreadDuties::only_says_when(const rules::Subject& paragraph, const std::vector<Span>& clauses, std::size_t at, const DutyClause& told) const {
  constexpr std::string_view kIn = "在";
  const std::string_view key = paragraph.key();
  const std::string_view said = told.behind < clauses[at].begin ? std::string_view{} : view(key, {told.behind, clauses[at].end});
  if (!told.weak || !said.starts_with(kIn) || !clauses_.is_circumstance(said)) return false;
  std::size_t next = at + 1;
  while (next < clauses.size() && clauses_.is_circumstance(view(key, clauses[next]))) ++next;
  const auto acts = next < clauses.size() ? clauses_.read(paragraph, clauses[next]) : std::nullopt;
  return acts && !acts->units.empty() && !acts->joins && !acts->subjectless && !acts->threatens;
}

bool UnreadDuties::only_says_what(const rules::Subject& paragraph, const std::vector<Span>& clauses, std::size_t at, const DutyClause& told) const {
  constexpr std::string_view kOf = "的";
  constexpr std::size_t kLongestNoun = 24;  // bytes
  const std::string_view key = paragraph.key(), said = view(key, clauses[at]);
  const bool everybody = std::all_of(told.units.begin(), told.units.end(), [this](const Unit& unit) { return subjects_.lists().means_everybody(text::fold(unit.name.value)); });
  if (!told.weak || !everybody || at + 1 >= clauses.size()) return false;
  const std::size_t of = said.rfind(kOf);
  if (of == std::string_view::npos || of + kOf.size() == said.size() || said.size() > of + kOf.size() + kLongestNoun) return false;
  const auto next = view(key, clauses[at + 1]);
  const auto acts = rules::by_whom(next, 0) <= kOf.size() && !next.starts_with("并") ? clauses_.read(paragraph, clauses[at + 1]) : std::nullopt;  // 由, 均由, 应由
  return acts && !acts->units.empty() && !acts->supports;
}

bool UnreadDuties::holds(const rules::Subject& paragraph, Span sentence, const std::vector<Span>& clauses) const {
  const std::string_view key = paragraph.key();
  if (clauses.empty() || subjects_.lists().is_unit(view(key, sentence))) return false;  // 市住建局碳达峰行动领导小组 over its members
  const bool lead = std::any_of(clauses.begin(), clauses.end(), [&](Span clause) {
    return subjects_.assignments().names_lead(key, clause) && !clauses_.read(paragraph, clause);
  });
  if (lead || support_unread(paragraph, clauses)) return true;
  const auto stands_in_front = [&](Span clause) {
    const std::string_view text = view(key, clause);
    return subjects_.behind_date(key, clause) == clause.end || clauses_.is_circumstance(text) || clauses_.is_opening(text) || clauses_.is_condition(text);
  };
  const auto behind = std::find_if_not(clauses.begin(), clauses.end() - 1, stands_in_front);
  const Span first = *behind;
  if (const auto read = clauses_.read(paragraph, first)) return read->unknown && !(only_groups(read->units) && told_behind(paragraph, clauses, first));
  return begins_like_unit(key, first) || begins_like_division(key, first) || begins_with_unknown(key, first, holds_day(key, sentence));
}

}  // namespace fenjie::task
