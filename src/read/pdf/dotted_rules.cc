#include "read/pdf/dotted_rules.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace fenjie::read {

namespace {

constexpr double kOffLine = 0.2;         // points by which the middles of a rule's dots differ
constexpr double kWidestGap = 3;         // points between two dots of a rule
constexpr std::size_t kFewestDots = 6;   // a mark of letters or an ellipsis has fewer

struct Dot {
  double position = 0, from = 0, to = 0, thickness = 0;
};

void add_rules_of(std::vector<Dot> dots, bool horizontal, std::vector<Ruling>& rules) {
  std::sort(dots.begin(), dots.end(), [](const Dot& a, const Dot& b) { return a.position < b.position; });
  for (std::size_t begin = 0, end = 0; begin < dots.size(); begin = end) {
    while (end < dots.size() && dots[end].position - dots[begin].position <= kOffLine) ++end;
    const auto line = dots.begin() + static_cast<std::ptrdiff_t>(begin), stop = dots.begin() + static_cast<std::ptrdiff_t>(end);
    std::sort(line, stop, [](const Dot& a, const Dot& b) { return a.from < b.from; });
    for (auto first = line, last = line; first != stop; first = last) {
      double reach = first->to;
      for (last = first; last != stop && last->from - reach <= kWidestGap; ++last) reach = std::max(reach, last->to);
      if (static_cast<std::size_t>(last - first) >= kFewestDots)
        rules.push_back({horizontal, first->position, first->from, reach, first->thickness});
    }
  }
}

}  // namespace

std::vector<Ruling> dotted_rules(const std::vector<Box>& dots) {
  if (dots.size() < kFewestDots) return {};
  std::vector<Dot> across, down;
  for (const Box& box : dots) {
    across.push_back({box.center_y(), box.left, box.right, box.height()});
    down.push_back({box.center_x(), box.top, box.bottom, box.width()});
  }
  std::vector<Ruling> rules;
  add_rules_of(std::move(across), true, rules);
  add_rules_of(std::move(down), false, rules);
  return rules;
}

}  // namespace fenjie::read
