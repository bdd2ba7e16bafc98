#include "task/lone_headings.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "task/clauses.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kStop = "。";
constexpr std::size_t kLongestLabel = 60;  // bytes

/// One sentence, and the paragraph ends with it.
bool is_one_sentence(std::string_view text) { return text.ends_with(kStop) && text.find(kStop) + kStop.size() == text.size(); }

void append_next(std::vector<Passage>& paragraphs, std::size_t at) {
  paragraphs[at].append(paragraphs[at + 1]);
  paragraphs.erase(paragraphs.begin() + static_cast<std::ptrdiff_t>(at) + 1);
}

/// 编制办事指南。 and what else names nobody, in front of who has to do it.
bool stands_in_front(const rules::Subject& paragraph, const DutySentences& sentences) {
  const std::string& key = paragraph.key();
  return key.ends_with(kStop) && key.find("：") >= kLongestLabel && sentences.find(paragraph).empty() && !sentences.is_aside(key) && !sentences.says_nothing(key);
}

/// Sentences that name nobody below those that tell somebody's duty: as web pages break an item.
bool goes_on(const Passage& above, const Passage& below, const DutySentences& sentences, const TellsDuty& tells, bool last) {
  const rules::Subject told{above}, next{below};
  const std::string& key = next.key();
  const bool sentence = key.ends_with(kStop) || key.ends_with("；");
  if (last && sentences.opens_closing(key)) return false;
  if (!sentence || key.find("：") < kLongestLabel || !tells(told) || !sentences.find(next).empty()) return false;
  return !sentences.is_aside(key) && !sentences.tells_everybody(next) && !sentences.says_nothing(key) && !sentences.closes_notice(key);
}

/// 各县、各部门要…: told to groups from its first word on.
bool begins_with_groups(const rules::Subject& paragraph, const DutySentences& sentences) {
  const std::vector<Duty> duties = sentences.find(paragraph);
  return !duties.empty() && duties.front().collective && duties.front().text.begin == 0;
}

}  // namespace

Passage lone_sentence(const OutlineItem& item) {
  constexpr std::size_t kLongest = 60;  // bytes: 20 characters
  if (item.level == 0 || item.paragraphs.size() < 2) return {};
  const Passage& first = item.paragraphs.front();
  const std::string& text = first.text();
  if (text.size() > kLongest || !is_one_sentence(text)) return {};
  for (const std::string_view mark : {"，", "；", "：", "（", ",", ":"})
    if (text.find(mark) != std::string::npos) return {};
  return first.slice({0, text.size() - kStop.size()});
}

std::vector<Passage> told_paragraphs(const OutlineItem& item, const DutySentences& sentences, const TellsDuty& tells, const TellsDuty& closes, bool last) {
  std::vector<Passage> paragraphs = item.paragraphs;
  if (item.level == 0 || paragraphs.size() < 2) return paragraphs;
  const bool headed = !lone_sentence(item).empty();
  const auto begins_anew = [&](const rules::Subject& next) { return !headed && closes(next) && (begins_with_groups(next, sentences) || sentences.is_about_notice(next.key())); };
  while (paragraphs.size() > 1 && stands_in_front(rules::Subject{paragraphs.front()}, sentences) && !begins_anew(rules::Subject{paragraphs[1]})) append_next(paragraphs, 0);
  for (std::size_t at = 0; at + 1 < paragraphs.size();) {
    if (goes_on(paragraphs[at], paragraphs[at + 1], sentences, tells, last))
      append_next(paragraphs, at);
    else
      ++at;
  }
  return paragraphs;
}

std::size_t end_of_item(std::string_view key, const Duty& duty) {
  const std::string_view told = key.substr(0, duty.text.end);
  return told.ends_with("。") || told.ends_with("；") ? duty.text.end : key.size();
}

bool heads(std::string_view key, std::size_t end) {
  constexpr std::size_t kLongest = 75;  // bytes: 25 characters
  return end > 0 && end <= kLongest + kStop.size() && key.find(kStop) + kStop.size() == end;
}

std::size_t behind_group_name(std::string_view key, const Duty& duty, const DutySentences& sentences) {
  const std::size_t stop = key.find(kStop);
  const bool in_front = stop != std::string_view::npos && stop + kStop.size() <= std::max(duty.text.begin, duty.told_at);
  return in_front && sentences.is_working_group(key.substr(0, stop)) ? stop + kStop.size() : 0;
}

Passage first_sentence(const Passage& paragraph) { return paragraph.slice({0, std::min(paragraph.text().find(kStop), paragraph.size())}); }

bool ends_item(const rules::Subject& paragraph, const DutySentences& sentences, bool begins_or_closes) {
  const std::string& key = paragraph.key();
  const bool bracket = key.starts_with("（") && brackets_of(key).front().end == key.size();
  return bracket || sentences.is_aside(rules::Subject{first_sentence(paragraph.passage())}.key()) || sentences.closes_notice(key) || (begins_or_closes && sentences.tells_everybody(paragraph));
}

}  // namespace fenjie::task
