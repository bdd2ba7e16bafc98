#include "task/joined_texts.h"

#include <algorithm>
#include <string_view>

#include "text/characters.h"
#include "text/passage.h"

namespace fenjie::task {

namespace {

/// 改造管网30 at a line's end is no heading.
bool ends_with_digit(std::string_view text) { return text.back() >= '0' && text.back() <= '9'; }

/// 推行“一网通办”, 改造管网（一期）: a label in the next line goes on with neither.
bool ends_with_closing_mark(std::string_view text) {
  for (const std::string_view mark : {"”", "）", ")"})
    if (text.ends_with(mark)) return true;
  return false;
}

/// 督办事项：…: a line of its own, whatever stands before it.
bool begins_with_label(std::string_view text) {
  constexpr std::size_t kLongest = 24;  // bytes of the label
  const std::size_t colon = std::min(text.find("："), text.find(':'));
  return colon > 0 && colon <= kLongest && text.substr(0, colon).find_first_of("0123456789 ") == std::string_view::npos;
}

/// Text that breaks off in the middle of a sentence was cut by the page or by copying, and no line end stands for its full stop.
bool is_running_text(std::string_view text) {
  constexpr std::size_t kLongestHeading = 40;  // characters with a comma between them
  for (const std::string_view mark : {"。", "；"})
    if (text.find(mark) != std::string_view::npos) return true;
  return text.find("，") != std::string_view::npos && text::length(text) > kLongestHeading;
}

}  // namespace

bool ends_with_mark(std::string_view text) {
  for (const std::string_view mark : {"。", "；", "：", "！", "？", "，", "、", ";", ",", ":", ".", "”", "）", ")"})
    if (text.ends_with(mark)) return true;
  return false;
}

Passage joined(const std::vector<Passage>& texts) {
  Passage result;
  bool breaks_off = false;  // the text before
  for (const Passage& text : texts) {
    const bool label = begins_with_label(text.text());
    const bool open = !result.empty() && (!ends_with_mark(result.text()) || (label && ends_with_closing_mark(result.text())));
    const bool heading = open && (label || (!breaks_off && !ends_with_digit(result.text())));
    if (heading) result.append_inserted("。");
    result.append(text::clean(text));
    breaks_off = is_running_text(text.text());
  }
  return result;
}

void leave_inserted_stop(Field& value) {
  constexpr std::string_view kFullStop = "。";
  std::size_t printed = 0;
  for (const Span& span : value.spans) printed += span.size();
  if (printed < value.value.size() && value.value.ends_with(kFullStop)) value.value.resize(value.value.size() - kFullStop.size());
}

}  // namespace fenjie::task
