// Sentences that are about a unit and were not understood as its duty.
#include <algorithm>

#include "rules/key_shape.h"
#include "task/clauses.h"
#include "task/duty_sentence.h"
#include "task/duty_words.h"

namespace fenjie::task {

namespace {

constexpr std::size_t kShortestDuty = 12;  // bytes behind the subject

}  // namespace

/// 动员部|署阶段, 建设村|级养老服务站: the name's last character begins a common word.
bool DutySentences::stands_in_word(std::string_view key, std::size_t at) const {
  const std::size_t last = rules::last_characters(key.substr(0, at), 1);
  const std::string_view rest = key.substr(last);
  return at < last + std::max(common_words_.longest_prefix(rest).size(), level_words_.longest_prefix(rest).size());
}

/// 县园林处出动洒水车: a list of units and a word nobody knows behind it.
bool DutySentences::begins_with_units(std::string_view key, Span clause) const {
  key = key.substr(0, clause.end);
  const std::size_t begin = behind_lead_in(key, clause);
  const std::size_t limit = std::min(clause.end, begin + kLongestSubject);
  std::size_t end = begin;
  for (std::size_t at = begin; at < limit; at = next_character(key, at))
    if (at > begin && !stands_in_word(key, at) && assignments_.lists().all_units(view(key, {begin, at}))) end = at;
  constexpr std::size_t kShortestGroup = 9;  // bytes; 各处隐患
  if (end < begin + kShortestGroup && assignments_.lists().is_group(view(key, {begin, end}))) return false;
  std::string_view kind;
  return end > begin && end + kShortestDuty < clause.end && word_at(key, end, kind).empty();
}

/// 市某某书店负责…: a name behind a level of government that nobody knows, and a word that gives it a part.
bool DutySentences::begins_like_unit(std::string_view key, Span clause) const {
  key = key.substr(0, clause.end);
  const std::size_t begin = behind_lead_in(key, clause);
  const std::string_view name = key.substr(begin);
  if (own_prefixes_.longest_prefix(name).empty() || !level_words_.longest_prefix(name).empty()) return false;
  constexpr std::size_t kShortest = 9, kLongest = 45;  // bytes
  for (std::size_t at = begin; at < clause.end && at <= begin + kLongest; at = next_character(key, at)) {
    std::string_view kind;
    const std::string_view word = at < begin + kShortest ? std::string_view{} : word_at(key, at, kind);
    if (!word.empty() && (kind == "lead" || (kind == "must" && says_charge(word)))) return true;
    if (!word.empty() && kind != "act") return false;
  }
  return false;
}

/// 由市交通局负责，宏达置业配合: who supports what the clause before assigns is a name that nobody knows.
bool DutySentences::support_unread(const rules::Subject& paragraph, const std::vector<Span>& all) const {
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (!assignments_.names_unknown_support(paragraph.key(), all[i]) || clause_at(paragraph, all[i])) continue;
    const auto before = clause_at(paragraph, all[i - 1]);
    if (before && before->assigned) return true;
  }
  return false;
}

/// 6月底前, 4月20日: a month with digits.
bool DutySentences::holds_day(std::string_view key, Span sentence) {
  const std::string_view text = view(key, sentence);
  for (std::size_t at = text.find("月"); at != std::string_view::npos; at = text.find("月", at + 1))
    if (at > 0 && text::is_digit(static_cast<unsigned char>(text[at - 1]))) return true;
  return false;
}

std::vector<Span> DutySentences::unread(const rules::Subject& paragraph) const {
  std::vector<Span> result;
  const std::string_view key = paragraph.key();
  if (headed_duty(paragraph)) return result;
  for (const Span sentence : parts_between(key, {0, key.size()}, U"。；")) {
    const std::vector<Span> all = clauses(key, sentence);
    if (all.empty() || says_nothing(view(key, {sentence.begin, std::min(key.size(), sentence.end + 3)})) || reports_.tells_past(view(key, sentence))) continue;
    const bool lead = std::any_of(all.begin(), all.end(), [&](Span clause) {
      return assignments_.names_lead(key, clause) && !clause_at(paragraph, clause);
    });
    if (lead || support_unread(paragraph, all) || (!clause_at(paragraph, all.front()) &&
                 (begins_with_units(key, all.front()) || begins_like_unit(key, all.front()) ||
                  begins_like_division(key, all.front()) || begins_with_unknown(key, all.front(), holds_day(key, sentence)))))
      result.push_back(sentence);
  }
  return result;
}

}  // namespace fenjie::task
