#include "notice/point_lines.h"

namespace fenjie::notice {

namespace {

/// 一是, 第一，: deeper than all levels.
std::optional<Label> point_at_start(std::string_view key, const Context& context) {
  constexpr int kBelowAll = 6;  // ① is 5
  const auto match = context.book.set("numbering").at_start(key);
  return match && match->constant("level") == "point" ? std::optional(label_of(*match, key, kBelowAll)) : std::nullopt;
}

}  // namespace

std::vector<std::optional<Label>> points_of(const std::vector<rules::Subject>& paragraphs, const Context& context) {
  constexpr std::size_t kNear = 3;  // paragraphs from one point to the next: a heading or a paragraph more may stand between
  std::vector<std::optional<Label>> points, listed(paragraphs.size());
  for (const rules::Subject& paragraph : paragraphs) points.push_back(point_at_start(paragraph.key(), context));
  for (std::size_t i = 0, last = 0; i < points.size(); ++i) {
    if (!points[i]) continue;
    const bool follows = last < i && points[last] && i - last <= kNear && points[i]->rule == points[last]->rule && points[i]->numeral == points[last]->numeral + 1;
    if (follows) listed[last] = points[last], listed[i] = points[i];
    last = i;
  }
  return listed;
}

}  // namespace fenjie::notice
