#include "task/lines_below.h"

#include <algorithm>

#include "task/clauses.h"

namespace fenjie::task {

namespace {

/// The last thing its last responsibility says is a unit: the list may go on under it.
bool ends_with_unit(const ClosedParagraph& paragraph) {
  if (paragraph.closings.all.empty() || !paragraph.closings.all.front().text.empty()) return false;
  const Closing& last = paragraph.closings.all.back();
  const std::string_view key = paragraph.subject.key();
  const Span names = without_marks(key, {0, key.size()}, U"、，；");
  if (names.empty()) return false;
  const std::size_t end = paragraph.subject.slice(names).spans().back().end;
  return !last.sentence && last.responsibility.end == key.size() &&
         std::any_of(last.content.units.begin(), last.content.units.end(),
                     [end](const Unit& unit) { return !unit.name.spans.empty() && unit.name.spans.back().end == end; });
}

/// 责任单位：市教育局 with 市财政局 alone on the next line: one list of units.
bool add_units_below(std::vector<ClosedParagraph>& paragraphs, const Passage& below, const ResponsibilityReader& reader,
                     const rules::Vocabulary& task_verbs) {
  if (paragraphs.empty() || !ends_with_unit(paragraphs.back()) || !reader.lists().all_units(rules::Subject{below}.key()))
    return false;
  Passage whole = paragraphs.back().subject.passage();
  if (!whole.text().ends_with("、")) whole.append_inserted("、");
  whole.append(below);
  rules::Subject subject{std::move(whole)};
  Closings closings = closings_of(subject, reader, task_verbs);
  if (!closings.unread.empty() || closings.all.size() != paragraphs.back().closings.all.size()) return false;
  paragraphs.back() = {std::move(subject), std::move(closings)};
  return true;
}

/// 责任单位 alone on its line, with its value on the line below: one line with a colon.
bool join_label_above(std::vector<ClosedParagraph>& paragraphs, const Passage& below, const ResponsibilityReader& reader,
                      const rules::Vocabulary& task_verbs) {
  if (paragraphs.empty() || !reader.is_value_of(paragraphs.back().subject.key(), rules::Subject{below}.key())) return false;
  Passage whole = paragraphs.back().subject.passage();
  if (!paragraphs.back().subject.key().ends_with("：")) whole.append_inserted("：");
  whole.append(below);
  rules::Subject subject{std::move(whole)};
  Closings closings = closings_of(subject, reader, task_verbs);
  if (closings.all.empty()) return false;
  paragraphs.back() = {std::move(subject), std::move(closings)};
  return true;
}

}  // namespace

bool belongs_to_line_above(std::vector<ClosedParagraph>& paragraphs, const Passage& below, const ResponsibilityReader& reader,
                           const rules::Vocabulary& task_verbs) {
  return join_label_above(paragraphs, below, reader, task_verbs) || add_units_below(paragraphs, below, reader, task_verbs);
}

}  // namespace fenjie::task
