#include "layout/printed_widths.h"

#include <algorithm>

#include "layout/text_shape.h"

namespace fenjie::layout {

bool PrintedWidths::is_full(int width) const { return width + edge_ / kNarrowed >= edge_ && width <= edge_ + kHanging; }

void PrintedWidths::add(const PrintedLine* before, const PrintedLine& line, bool apart) {
  std::vector<int> widths;
  const bool sentence = before && ends_sentence(*before);
  const bool may_stand_beside = before && !apart && (sentence || may_be_pieces(*before, line));
  bool begins = !may_stand_beside || sentence;
  for (const int width : widths_) {
    begins = begins || is_full(width);
    if (may_stand_beside && width + line.width <= edge_ + kHanging) widths.push_back(width + line.width);
  }
  if (begins || widths.empty()) widths.push_back(line.width);
  std::sort(widths.begin(), widths.end());
  widths.erase(std::unique(widths.begin(), widths.end()), widths.end());
  widths_ = std::move(widths);
}

bool PrintedWidths::reach_edge() const {
  return edge_ > 0 && std::any_of(widths_.begin(), widths_.end(), [this](int width) { return is_full(width); });
}

}  // namespace fenjie::layout
