#include "task/heading_periods.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "rules/book.h"
#include "rules/period_line.h"
#include "task/outline_items.h"
#include "text/characters.h"
#include "text/passage.h"

namespace fenjie::task {

namespace {

constexpr std::size_t kLongestHeading = 180;  // bytes: 60 characters
constexpr std::string_view kOpen = "（", kClose = "）", kColon = "：", kStop = "。";

/// Where the period of a heading stands in its key: the last bracket, or what follows the colon; else empty.
Span period_place(std::string_view key, const rules::Lexicon& lexicon) {
  std::size_t end = key.size();
  for (const std::string_view mark : {kStop, kColon})
    if (key.substr(0, end).ends_with(mark)) end -= mark.size();
  key = key.substr(0, end);
  if (key.ends_with(kClose)) return rules::bracketed_period(key, lexicon);
  const std::size_t at = key.rfind(kColon);
  if (at == std::string_view::npos || at == 0) return {};
  const Span place{at + kColon.size(), end};
  return rules::is_dated(key.substr(place.begin, place.size()), lexicon) ? place : Span{};
}

/// ▲6月底前, 一、年底前完成: a heading that says nothing else, behind its mark.
std::optional<Deadline> whole_period(const Field& heading, const rules::Lexicon& lexicon) {
  constexpr std::size_t kMostMarks = 4;  // characters: （十一）
  const rules::Subject subject{passage_of(heading)};
  std::string_view key = subject.key();
  for (const std::string_view mark : {kStop, kColon})
    if (key.ends_with(mark)) key.remove_suffix(mark.size());
  for (std::size_t at = 0, count = 0; at < key.size() && count <= kMostMarks; at = text::character_at(key, at).end, ++count) {
    const char32_t before = at == 0 ? U' ' : text::character_before(key, at);
    const std::string_view period = key.substr(at);
    if (text::is_han(before) || text::is_digit(before) || !rules::is_dated(period, lexicon)) continue;
    Deadline deadline;
    deadline.text = field_of(subject.slice({at, key.size()}), "deadline.heading");
    return deadline;
  }
  return std::nullopt;
}

/// The first sentence of a task's text, where it may be a heading.
Field first_sentence(const Task& task) {
  const Passage text = passage_of(task.text);
  const std::size_t stop = std::min(text.text().find(kStop), text.text().size());
  return stop <= kLongestHeading ? field_of(text.slice({0, stop}), task.text.rule) : Field{};
}

Diagnostic note(const Field& heading, const Deadline& period, const Task& first, std::size_t count) {
  return {"deadline/from-heading", Severity::info,
          "“" + heading.value + "”之下有" + std::to_string(count) + "项任务没有单独的时限，已按标题中的“" + period.text.value +
              "”填写，请核对。",
          first.id, "deadlines", period.text.spans};
}

/// Tasks of one heading, one after the other.
struct Under {
  Field heading;
  Deadline period;
  const Task* first = nullptr;
  std::size_t count = 0;
};

}  // namespace

std::optional<Deadline> period_of(const Field& heading, const rules::Lexicon& lexicon) {
  if (heading.empty() || heading.value.size() > kLongestHeading) return std::nullopt;
  const rules::Subject subject{passage_of(heading)};
  const Span place = period_place(subject.key(), lexicon);
  if (place.empty()) return std::nullopt;
  Deadline deadline;
  deadline.text = field_of(subject.slice(place), "deadline.heading");
  return deadline;
}

std::string without_period(const Field& heading, const rules::Lexicon& lexicon) {
  const rules::Subject subject{passage_of(heading)};
  const Span place = period_place(subject.key(), lexicon);
  if (place.empty()) return subject.key();
  return subject.key().substr(0, place.begin - kOpen.size());
}

std::vector<Diagnostic> give_periods(std::vector<Task>& tasks, const rules::Lexicon& lexicon) {
  std::vector<Under> headings;
  for (Task& task : tasks) {
    if (!task.deadlines.empty()) continue;
    if (auto own = period_of(first_sentence(task), lexicon)) {
      task.deadlines.push_back(std::move(*own));
      continue;
    }
    for (const Field* heading : {&task.group, &task.section}) {
      auto period = period_of(*heading, lexicon);
      if (!period && heading->value.size() <= kLongestHeading) period = whole_period(*heading, lexicon);
      if (!period) continue;
      task.deadlines.push_back(*period);
      if (headings.empty() || headings.back().heading.spans != heading->spans) headings.push_back({*heading, *period, &task, 0});
      ++headings.back().count;
      break;
    }
  }
  std::vector<Diagnostic> doubts;
  for (const Under& under : headings) doubts.push_back(note(under.heading, under.period, *under.first, under.count));
  return doubts;
}

}  // namespace fenjie::task
