#include "task/reports.h"

#include <algorithm>

#include "task/clauses.h"
#include "text/numerals.h"

namespace fenjie::task {

/// Without the notice's date nobody knows whether 1-9月 is over.
bool Reports::is_over(std::string_view sentence, const rules::Match& match) const {
  const auto printed = match.field("month");
  const auto month = text::numeral(printed ? sentence.substr(printed->begin, printed->size()) : match.constant("month"));
  return issued_ && month && *month <= issued_->month;
}

std::size_t Reports::intention_at(std::string_view sentence) const {
  for (const rules::Match& match : rules_.all(sentence))
    if (match.constant("is") == "intention") return match.whole.begin;
  return std::string_view::npos;
}

bool Reports::tells_past(std::string_view sentence) const { return says(sentence, false); }

bool Reports::tells_state(std::string_view sentence) const { return says(sentence, true); }

bool Reports::tells_of_meeting(std::string_view sentence) const {
  const std::vector<rules::Match> all = rules_.all(sentence);
  return std::any_of(all.begin(), all.end(), [](const rules::Match& match) { return match.constant("is") == "minutes" && match.whole.begin == 0; });
}

bool Reports::holds_done(std::string_view text) const {
  const std::vector<rules::Match> all = rules_.all(text);
  return std::any_of(all.begin(), all.end(), [](const rules::Match& match) { return match.constant("is") == "done" || match.constant("is") == "done-word"; });
}

bool Reports::says(std::string_view sentence, bool states_too) const {
  const std::vector<rules::Match> all = rules_.all(sentence);
  const auto any = [&](std::string_view what, bool at_begin) {
    return std::any_of(all.begin(), all.end(), [&](const rules::Match& match) {
      return match.constant("is") == what && (!at_begin || match.whole.begin == 0) && (what != "until" || is_over(sentence, match));
    });
  };
  if (any("intention", false)) return false;
  if (any("past", true)) return true;
  return !any("aim", false) && (any("done", false) || (states_too && any("state", false)) || any("as-of", true) || any("until", true));
}

std::vector<Span> past_sentences(const rules::Subject& text, const Reports& reports) {
  std::vector<Span> past;
  const std::vector<Span> sentences = parts_between(text.key(), {0, text.key().size()}, U"。；");
  for (const Span sentence : sentences) {
    if (sentences.size() < 2 || !reports.tells_state(view(text.key(), sentence))) continue;
    const std::vector<Span> spans = text.slice(sentence).spans();
    past.insert(past.end(), spans.begin(), spans.end());
  }
  return past;
}

}  // namespace fenjie::task
