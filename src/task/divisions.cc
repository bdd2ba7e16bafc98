// Divisions of the office itself, learned from the notice: what 体育组负责… gives a part is a unit in all of its sentences.
#include <utility>

#include "task/clauses.h"
#include "task/duty_sentence.h"
#include "task/duty_words.h"

namespace fenjie::task {

namespace {

constexpr std::size_t kShortestTask = 24;  // bytes behind 体育组：

/// 配合, 协助; who 参加 something is no division for that.
bool helps(std::string_view word) {
  for (const std::string_view end : {"配合", "协助", "协同", "协办"})
    if (word.ends_with(end)) return true;
  return false;
}

}  // namespace

/// @param plainly the word behind the names gives them their part; else the sections beside them must tell
void DutySentences::learn_names(std::string_view key, Span names, bool plainly) {
  const NameLists& lists = assignments_.lists();
  const std::vector<Span> all = parts_between(key, names, U"、");
  bool sections = false, divisions = false;
  for (const Span name : all) {
    const std::string_view one = view(key, name);
    if (lists.is_section(one))
      sections = true;
    else if (!lists.is_unit(one) && (lists.is_division(one) || (plainly && lists.is_office(one))))
      divisions = true;
    else if (!lists.is_unit(one))
      return;
  }
  if (sections) take_waiting();
  if (!divisions) return;
  for (const Span name : all)
    if (!lists.is_unit(view(key, name))) know(view(key, name), plainly || sections);
}

void DutySentences::take_waiting() {
  has_sections_ = true;
  for (const std::string& name : std::exchange(waiting_, {})) assignments_.know(name);
}

/// 体育组要…: people, so a division where the notice names sections of an office, too; 食堂要… may be a place.
void DutySentences::know(std::string_view division, bool plainly) {
  const NameLists& lists = assignments_.lists();
  const bool people = lists.is_division_of_people(division);
  if (plainly && people) take_waiting();  // 督查组负责…: so 资金组要… is one, too
  if (plainly || (has_sections_ && people))
    assignments_.know(division);
  else if (people)
    waiting_.emplace_back(division);
}

/// Up to the first word that tells a part.
void DutySentences::learn_in(std::string_view key, Span clause) {
  const std::string_view text = key.substr(0, clause.end);
  const std::size_t begin = behind_lead_in(text, clause);
  const std::size_t limit = std::min(clause.end, begin + kLongestSubject);
  for (std::size_t at = begin; at < limit; at = next_character(text, at)) {
    std::string_view kind;
    const std::string_view word = at > begin ? word_at(text, at, kind) : std::string_view{};
    if (word.empty() || kind == "act" || kind == "none") continue;
    const bool plainly = kind == "lead" || kind == "joint" || (kind == "must" && says_charge(word)) || (kind == "support" && helps(word));
    learn_names(text, {begin, at}, plainly);
    if (plainly) return;
  }
}

/// 食堂：每日做好留样…
void DutySentences::learn_head(std::string_view key) {
  constexpr std::string_view kColon = "：";
  const std::size_t colon = key.find(kColon);
  if (colon > kLongestSubject || key.size() < colon + kColon.size() + kShortestTask) return;
  std::string_view kind;
  const bool tells = !word_at(key, colon + kColon.size(), kind).empty() && kind != "none";
  learn_names(key, {0, colon}, tells);
}

void DutySentences::learn_divisions(const rules::Subject& paragraph) {
  const std::string_view key = paragraph.key();
  learn_head(key);
  for (const Span sentence : parts_between(key, {0, key.size()}, U"。；"))
    for (const Span clause : parts_between(key, sentence, U"，：")) learn_in(key, clause);
}

/// 中药房负责…, 某某部要在6月底前…: a short name that nobody knows at the beginning, where sections of an office have duties.
bool DutySentences::begins_with_unknown(std::string_view key, Span clause, bool dated) const {
  constexpr std::size_t kShortest = 6, kLongest = 30;  // bytes
  const std::string_view text = key.substr(0, clause.end);
  const std::size_t begin = behind_lead_in(text, clause);
  if (!has_sections_ || begin > clause.begin) return false;
  for (std::size_t at = begin; at < clause.end && at <= begin + kLongest; at = next_character(text, at)) {
    std::string_view kind;
    const std::string_view word = at > begin ? word_at(text, at, kind) : std::string_view{};
    if (word.empty()) continue;
    const bool name = at >= begin + kShortest && text::is_han(text::character_at(text, begin).code) && word_at(text, begin, kind).empty();
    word_at(text, at, kind);
    const bool ends_like_unit = !unit_suffixes_.longest_suffix(view(text, {begin, at})).empty();
    return name && (kind == "lead" || (kind == "must" && (says_charge(word) || (dated && ends_like_unit))));
  }
  return false;
}

/// 食堂要…, where sections of an office have duties: it may be one of them.
bool DutySentences::begins_like_division(std::string_view key, Span clause) const {
  const std::string_view text = key.substr(0, clause.end);
  const std::size_t begin = behind_lead_in(text, clause);
  const std::size_t limit = std::min(clause.end, begin + kLongestSubject);
  for (std::size_t at = begin; has_sections_ && at < limit; at = next_character(text, at)) {
    std::string_view kind;
    if (at > begin && !word_at(text, at, kind).empty() && kind != "none" && assignments_.lists().is_division(view(text, {begin, at}))) return true;
  }
  return false;
}

}  // namespace fenjie::task
