#include "task/divisions.h"

#include <algorithm>
#include <utility>

#include "task/clauses.h"
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
void Divisions::learn_names(std::string_view key, Span names, bool plainly) {
  const NameLists& lists = subjects_.lists();
  const std::vector<Span> all = parts_between(key, names, U"、");
  const bool sections = std::any_of(all.begin(), all.end(), [&](Span name) { return lists.is_section(view(key, name)); });
  bool divisions = false;
  for (const Span name : all) {
    const std::string_view one = view(key, name);
    if (lists.is_section(one)) continue;
    if (!lists.is_unit(one) && (lists.is_division(one) || ((plainly || sections) && lists.is_office(one))))
      divisions = true;
    else if (!lists.is_unit(one))
      return;
  }
  if (sections) take_waiting();
  if (!divisions) return;
  for (const Span name : all)
    if (!lists.is_unit(view(key, name))) know(view(key, name), plainly || sections);
}

void Divisions::take_waiting() {
  has_sections_ = true;
  for (const std::string& name : std::exchange(waiting_, {})) subjects_.know(name);
}

/// 体育组要…: people, so a division where the notice names sections of an office, too; 食堂要… may be a place.
void Divisions::know(std::string_view division, bool plainly) {
  const NameLists& lists = subjects_.lists();
  const bool people = lists.is_division_of_people(division);
  if (plainly && people) take_waiting();  // 督查组负责…: so 资金组要… is one, too
  if (plainly || (has_sections_ && people))
    subjects_.know(division);
  else if (people)
    waiting_.emplace_back(division);
}

/// Up to the first word that tells a part.
void Divisions::learn_in(std::string_view key, Span clause) {
  const std::string_view text = key.substr(0, clause.end);
  const std::size_t begin = subjects_.behind_lead_in(text, clause);
  const std::size_t limit = std::min(clause.end, begin + kLongestSubject);
  for (std::size_t at = begin; at < limit; at = next_character(text, at)) {
    std::string_view kind;
    const std::string_view word = at > begin ? subjects_.word_at(text, at, kind) : std::string_view{};
    if (word.empty() || kind == "act" || kind == "none") continue;
    const bool plainly = kind == "lead" || kind == "joint" || (kind == "must" && says_charge(word)) || (kind == "support" && helps(word));
    learn_names(text, {begin, at}, plainly);
    if (plainly) return;
  }
}

/// 食堂：每日做好留样…
void Divisions::learn_head(std::string_view key) {
  constexpr std::string_view kColon = "：";
  const std::size_t colon = key.find(kColon);
  if (colon > kLongestSubject || key.size() < colon + kColon.size() + kShortestTask) return;
  std::string_view kind;
  const bool begins = !subjects_.word_at(key, colon + kColon.size(), kind).empty() && kind != "none";
  const bool tells = begins || (has_sections_ && subjects_.lists().is_office(key.substr(0, colon)));  // 办公室：准确把握… beside 人事科：…
  learn_names(key, {0, colon}, tells);
}

void Divisions::learn(const rules::Subject& paragraph) {
  const std::string_view key = paragraph.key();
  learn_head(key);
  for (const Span sentence : parts_between(key, {0, key.size()}, U"。；"))
    for (const Span clause : parts_between(key, sentence, U"，：")) learn_in(key, clause);
}

}  // namespace fenjie::task
