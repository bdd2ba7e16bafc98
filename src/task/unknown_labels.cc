#include "task/unknown_labels.h"

#include "task/clauses.h"
#include "text/characters.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kColon = "：";
constexpr std::size_t kShortestHeading = 2, kLongestHeading = 10;  // characters

/// 问题 of 问题一, 问题2.
std::string_view without_numeral(std::string_view heading) {
  constexpr std::u32string_view kNumerals = U"0123456789一二三四五六七八九十";
  std::size_t end = 0;
  for (std::size_t at = 0; at < heading.size();) {
    const text::Character c = text::character_at(heading, at);
    at = c.end;
    if (kNumerals.find(c.code) == std::u32string_view::npos) end = at;
  }
  return heading.substr(0, end);
}

/// 重点任务：… again, as in front of the labels before: another task begins.
bool begins_block_again(const std::vector<ClosedParagraph>& paragraphs, std::size_t index, std::string_view heading,
                        const rules::Lexicon& lexicon) {
  for (std::size_t i = 0; i < index; ++i) {
    const std::string& key = paragraphs[i].subject.key();
    const auto label = label_and_value(key, lexicon);
    if (!label || without_numeral(std::string_view(key).substr(0, label->heading.size())) != without_numeral(heading)) continue;
    return i == 0 || !holds_labels_only(paragraphs[i - 1]);
  }
  return false;
}

/// 建议人：王芳, 来源单位：市信访局: no text of a task.
bool begins_with_value(std::string_view key, Span value, const rules::Lexicon& lexicon) {
  const std::vector<Span> parts = parts_between(key, value, U"、，； ");
  const std::string_view first = parts.empty() ? std::string_view{} : view(key, parts.front());
  return lexicon.is_person(first) || lexicon.is_person_with_post(first) || lexicon.is_unit(first);
}

/// 提案人：民建县总支, 目标效益：6800万元: a heading that is never the task with a short value, or nothing but a figure; a day may be the task's.
bool stands_beside_task(std::string_view heading, std::string_view value, const rules::Lexicon& lexicon) {
  constexpr std::size_t kLongestValue = 12, kLongestFigure = 10;  // characters
  for (const std::string_view mark : {"。", "，", "；", "："})
    if (value.find(mark) != std::string_view::npos) return false;
  if (lexicon.is_deadline(heading) || lexicon.is_deadline(value) || lexicon.begins_like_task(value)) return false;  // 一季度：…
  const bool figure = value.front() >= '0' && value.front() <= '9' && text::length(value) <= kLongestFigure;
  return figure || (lexicon.heading(heading) == ColumnRole::other && text::length(value) <= kLongestValue);
}

}  // namespace

std::optional<UnknownLabel> label_and_value(std::string_view key, const rules::Lexicon& lexicon) {
  const std::size_t colon = key.find(kColon);
  if (colon == std::string::npos) return std::nullopt;
  const std::string_view heading = key.substr(0, colon);
  const std::size_t length = text::length(heading);
  if (length < kShortestHeading || length > kLongestHeading) return std::nullopt;
  for (std::size_t at = 0; at < heading.size();) {
    const text::Character character = text::character_at(heading, at);
    if (!text::is_han(character.code)) return std::nullopt;
    at = character.end;
  }
  const Span value = without_marks(key, {colon + kColon.size(), key.size()}, U"。；， ");
  const std::vector<Span> parts = parts_between(key, value, U"、，；");
  const bool names_unit = !parts.empty() && lexicon.is_unit(view(key, parts.front()));  // 扛鼎部门：市财政局; not 市财政局：拨付资金
  if (value.empty() || (lexicon.is_unit(heading) && !names_unit)) return std::nullopt;
  return UnknownLabel{{0, colon}, value};
}

std::optional<UnknownLabel> unknown_label(const std::vector<ClosedParagraph>& paragraphs, std::size_t index, bool titled,
                                          const rules::Lexicon& lexicon) {
  const ClosedParagraph& paragraph = paragraphs[index];
  if ((index == 0 && !titled) || !paragraph.closings.all.empty() || !paragraph.closings.unread.empty()) return std::nullopt;
  const auto label = label_and_value(paragraph.subject.key(), lexicon);
  if (!label) return std::nullopt;
  if (begins_block_again(paragraphs, index, std::string_view(paragraph.subject.key()).substr(0, label->heading.size()), lexicon))
    return std::nullopt;
  const bool behind = index > 0 && (holds_labels_only(paragraphs[index - 1]) || unknown_label(paragraphs, index - 1, titled, lexicon));
  std::size_t next = index + 1;
  while (next < paragraphs.size() && paragraphs[next].closings.all.empty() &&
         label_and_value(paragraphs[next].subject.key(), lexicon))
    ++next;
  const bool labels_follow = next < paragraphs.size() && holds_labels_only(paragraphs[next]);
  const bool before = next == paragraphs.size() || labels_follow || paragraphs[next].subject.key().ends_with(kColon);  // 整改措施： over the items below
  const std::string_view key = paragraph.subject.key();
  const bool sentence = key.ends_with("。") || key.ends_with("；");  // 整改目标：污水全收集。: labelled_parts.h
  const bool aside = !sentence && stands_beside_task(view(key, label->heading), view(key, label->value), lexicon);
  const bool in_front = labels_follow && (begins_with_value(key, label->value, lexicon) || aside);
  return (behind && before) || in_front ? label : std::nullopt;
}

}  // namespace fenjie::task
