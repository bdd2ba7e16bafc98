#include "notice/period_lines.h"

#include <algorithm>
#include <string_view>

#include "notice/labels.h"
#include "rules/period_line.h"
#include "text/characters.h"

namespace fenjie::notice {

namespace {

constexpr std::string_view kColon = "：";
constexpr int kChapter = 1;
constexpr std::size_t kLongestStage = 120;  // bytes of a key

/// What stands above ends a sentence; 完成时限： has its value below.
bool begins_anew(std::string_view above) {
  constexpr std::size_t kLongestLabel = 8;  // characters
  for (const std::string_view mark : {"。", "；", "！", "）", "”"})
    if (above.ends_with(mark)) return true;
  return above.ends_with(kColon) && text::length(above) > kLongestLabel;
}

}  // namespace

std::vector<int> period_lines_of(const std::vector<rules::Subject>& paragraphs, const Context& context) {
  std::vector<int> levels(paragraphs.size());
  int open = 0, period = 0;  // level of the item that the lines stand under; their own
  for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
    const std::string& key = paragraphs[i].key();
    if (const auto label = label_at(key, 0, context)) {
      if (period == 0 || label->level <= period) open = label->level, period = 0;
      continue;
    }
    const bool anew = i == 0 || (open > 0 && period == 0) || begins_anew(paragraphs[i - 1].key());
    const bool stage = key.size() <= kLongestStage && key.find("。") == std::string::npos && rules::ends_with_period(key, context.lexicon);  // 第一阶段：宣传发动（3月1日至3月31日）
    if (!anew || (!stage && !rules::is_period_line(key, context.lexicon))) continue;
    const std::string& next = paragraphs[i + 1].key();
    const auto below = label_at(next, 0, context);
    if (!below && !next.ends_with("。") && !next.ends_with("；")) continue;
    if (period == 0) period = below && below->level > kChapter ? below->level - 1 : std::max(open, kChapter) + 1;
    if (!below || below->level > period) levels[i] = period;
  }
  if (std::count(levels.begin(), levels.end(), 0) + 1 >= static_cast<std::ptrdiff_t>(levels.size())) levels.assign(levels.size(), 0);
  return levels;
}

}  // namespace fenjie::notice
