#include "task/lone_headings.h"

#include <string>
#include <string_view>

namespace fenjie::task {

namespace {

constexpr std::string_view kStop = "。";

/// One sentence, and the paragraph ends with it.
bool is_one_sentence(std::string_view text) { return text.ends_with(kStop) && text.find(kStop) + kStop.size() == text.size(); }

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

std::vector<Passage> with_lone_heading(const OutlineItem& item, const DutySentences& sentences) {
  constexpr std::size_t kLongest = 120;  // bytes: 40 characters
  std::vector<Passage> paragraphs = item.paragraphs;
  if (item.level == 0 || paragraphs.size() < 2) return paragraphs;
  const rules::Subject first{paragraphs.front()};
  if (first.key().size() > kLongest || !is_one_sentence(first.key()) || !sentences.find(first).empty()) return paragraphs;
  paragraphs.front().append(paragraphs[1]);
  paragraphs.erase(paragraphs.begin() + 1);
  return paragraphs;
}

}  // namespace fenjie::task
