#include "rules/lexicon.h"

#include <array>

#include "rules/key_shape.h"
#include "text/characters.h"

namespace fenjie::rules {

namespace {

constexpr std::size_t kLongestValue = 120;    // bytes; longer texts are sentences
constexpr std::size_t kLongestDeadline = 66;  // bytes
constexpr std::string_view kNoDeadline = "none";

constexpr std::array kRoles = {
    ColumnRole::number,    ColumnRole::section, ColumnRole::group,        ColumnRole::task,   ColumnRole::leader,
    ColumnRole::lead_unit, ColumnRole::unit,    ColumnRole::support_unit, ColumnRole::person, ColumnRole::requirement,
    ColumnRole::deadline,  ColumnRole::contact, ColumnRole::other};

}  // namespace

Lexicon::Lexicon(const Book& book)
    : unit_suffixes_(book.vocabulary("unit-suffixes")),
      non_units_(book.vocabulary("non-units")),
      unit_branches_(book.vocabulary("unit-branches")),
      collective_words_(book.vocabulary("collective-words")),
      collective_heads_(book.vocabulary("collective-heads")),
      joining_words_(book.vocabulary("joining-words")),
      own_prefixes_(book.vocabulary("own-prefixes")),
      party_departments_(book.vocabulary("party-departments")),
      task_verbs_(book.vocabulary("task-verbs")),
      sentence_words_(book.vocabulary("sentence-words")),
      surnames_(book.vocabulary("surnames")),
      name_elements_(book.vocabulary("name-elements")),
      common_words_(book.vocabulary("common-words")),
      posts_(book.vocabulary("posts")),
      person_words_(book.vocabulary("person-words")),
      column_heads_(book.vocabulary("column-heads")),
      empty_marks_(book.vocabulary("empty-marks")),
      requirement_words_(book.vocabulary("requirement-words")),
      numbering_(book.set("numbering")),
      requirement_(book.set("requirement")),
      deadline_(book.set("deadline")) {}

bool Lexicon::is_requirement(std::string_view key) const {
  return key.size() <= kLongestValue && has_requirement_word(key) && requirement_.full(key).has_value();
}

bool Lexicon::is_deadline(std::string_view key) const {
  if (key.empty() || key.size() > kLongestDeadline) return false;
  const auto match = deadline_.full(key);
  return match && match->constant("kind") != kNoDeadline;
}

bool Lexicon::means_empty(std::string_view key) const { return empty_marks_.contains(key); }

std::optional<ColumnRole> Lexicon::heading(std::string_view key) const {
  std::string_view role = column_heads_.value(key);
  if (role.empty() && key.ends_with("）")) role = column_heads_.value(key.substr(0, key.find("（")));
  if (role.empty()) role = column_heads_.value(first_of_two(key));
  for (const ColumnRole known : kRoles)
    if (role == name_of(known)) return known;
  return std::nullopt;
}

/// 建设内容 of 建设内容及年度目标: both are headings; empty for others.
std::string_view Lexicon::first_of_two(std::string_view key) const {
  for (std::size_t at = 0; at < key.size(); at = text::character_at(key, at).end) {
    std::string_view word = joining_words_.longest_prefix(key.substr(at));
    if (word.empty() && key.substr(at).starts_with("、")) word = "、";
    if (word.empty() || at == 0) continue;
    if (column_heads_.contains(key.substr(0, at)) && column_heads_.contains(key.substr(at + word.size())))
      return key.substr(0, at);
  }
  return {};
}

bool Lexicon::is_post_heading(std::string_view key) const { return column_heads_.value(key, 1) == "post"; }

bool Lexicon::is_yielding_heading(std::string_view key) const { return column_heads_.value(key, 1) == "yields"; }

bool Lexicon::is_person_of_lead(std::string_view key) const { return column_heads_.value(key, 1) == "of-lead"; }

bool Lexicon::is_measure_heading(std::string_view key) const {
  return column_heads_.value(key, 1) == "measure" || column_heads_.value(first_of_two(key), 1) == "measure";
}

bool Lexicon::has_sentence_word(std::string_view key) const { return holds_word(sentence_words_, key); }

bool Lexicon::has_requirement_word(std::string_view key) const { return holds_word(requirement_words_, key); }

bool Lexicon::begins_like_task(std::string_view key) const { return !task_verbs_.longest_prefix(key).empty(); }

}  // namespace fenjie::rules
