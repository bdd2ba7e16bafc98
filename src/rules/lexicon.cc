#include "rules/lexicon.h"

#include <algorithm>

#include "rules/key_shape.h"
#include "text/characters.h"

namespace fenjie::rules {

namespace {

constexpr std::size_t kLongestValue = 120;    // bytes; longer texts are sentences
constexpr std::size_t kLongestDeadline = 66;  // bytes
constexpr std::string_view kNoDeadline = "none";

}  // namespace

Lexicon::Lexicon(const Book& book)
    : unit_suffixes_(book.vocabulary("unit-suffixes")),
      non_units_(book.vocabulary("non-units")),
      unit_branches_(book.vocabulary("unit-branches")),
      unit_divisions_(book.vocabulary("unit-divisions")),
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
      empty_marks_(book.vocabulary("empty-marks")),
      requirement_words_(book.vocabulary("requirement-words")),
      assignment_(book.set("assignment")),
      numbering_(book.set("numbering")),
      requirement_(book.set("requirement")),
      deadline_(book.set("deadline")),
      shared_ending_(book.set("shared-ending")),
      office_or_group_(book.set("office-or-group")),
      headings_(book) {}

bool Lexicon::is_requirement(std::string_view key) const {
  return key.size() <= kLongestValue && has_requirement_word(key) && requirement_.full(key).has_value();
}

bool Lexicon::is_deadline(std::string_view key) const {
  if (key.empty() || key.size() > kLongestDeadline) return false;
  const auto match = deadline_.full(key);
  const bool lacks_month = match && !match->constant("month").empty();  // 15日前: most likely the rest of a printed day
  return match && !lacks_month && match->constant("kind") != kNoDeadline;
}

bool Lexicon::means_empty(std::string_view key) const { return empty_marks_.contains(key); }

std::optional<std::size_t> Lexicon::measure_column(const std::vector<Column>& columns) const {
  for (std::size_t i = columns.size(); i-- > 0;) {
    if (columns[i].role == ColumnRole::task) return std::nullopt;
    if (columns[i].role != ColumnRole::other || !is_measure_heading(text::compact(columns[i].heading.text()))) continue;
    const auto before = columns.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::any_of(columns.begin(), before, [](const Column& c) { return c.role == ColumnRole::task; })) return i;
  }
  return std::nullopt;
}

bool Lexicon::has_sentence_word(std::string_view key) const { return holds_word(sentence_words_, key); }

bool Lexicon::has_requirement_word(std::string_view key) const { return holds_word(requirement_words_, key); }

bool Lexicon::begins_like_task(std::string_view key) const { return !task_verbs_.longest_prefix(key).empty(); }

}  // namespace fenjie::rules
