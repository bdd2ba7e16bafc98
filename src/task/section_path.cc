#include "task/section_path.h"

#include "task/lone_headings.h"
#include "task/outline_lists.h"
#include "text/passage.h"

namespace fenjie::task {

void SectionPath::enter(const OutlineItem& item, Field heading) {
  if (!open_.empty() && open_.front().attachment != item.attachment) open_.clear();
  while (!open_.empty() && open_.back().level >= item.level) open_.pop_back();
  open_.push_back({item.level, item.attachment, std::move(heading)});
}

std::vector<const Field*> SectionPath::headings(bool with_current) const {
  std::vector<const Field*> result;
  const std::size_t count = open_.size() - (with_current || open_.empty() ? 0 : 1);
  for (std::size_t i = 0; i < count; ++i)
    if (!open_[i].heading.empty()) result.push_back(&open_[i].heading);
  return result;
}

Field SectionPath::section(bool with_current) const {
  const auto all = headings(with_current);
  return all.empty() ? Field{} : *all.front();
}

Field SectionPath::group(bool with_current) const {
  const auto all = headings(with_current);
  return all.size() < 2 ? Field{} : *all.back();
}

Field heading_of(const OutlineItem& item) {
  if (item.title.empty()) {
    const Passage sentence = lone_sentence(item);
    if (sentence.empty()) return {};
    Field heading{item.label.value + text::clean(sentence).text(), item.label.spans, item.rule};
    const std::vector<Span> spans = sentence.spans();
    heading.spans.insert(heading.spans.end(), spans.begin(), spans.end());
    merge_touching(heading.spans);
    return heading;
  }
  Field heading{item.label.value + item.title.value, item.label.spans, item.rule};
  heading.spans.insert(heading.spans.end(), item.title.spans.begin(), item.title.spans.end());
  merge_touching(heading.spans);
  return heading;
}

Field heading_over(const std::vector<OutlineItem>& outline, std::size_t index) {
  constexpr std::string_view kStop = "。";
  constexpr std::size_t kLongest = 120;  // bytes: 40 characters
  const OutlineItem& item = outline[index];
  Field heading = heading_of(item);
  if (!heading.empty() || item.level == 0 || item.paragraphs.size() != 1 || is_leaf(outline, index)) return heading;
  const Passage& line = item.paragraphs.front();
  const std::string& text = line.text();
  if (!text.ends_with(kStop) || text.find(kStop) + kStop.size() != text.size() || text.size() > kLongest || text.find("；") != std::string::npos) return {};
  const Passage sentence = line.slice({0, text.size() - kStop.size()});
  heading = {item.label.value + text::clean(sentence).text(), item.label.spans, item.rule};
  const std::vector<Span> spans = sentence.spans();
  heading.spans.insert(heading.spans.end(), spans.begin(), spans.end());
  merge_touching(heading.spans);
  return heading;
}

}  // namespace fenjie::task
