#include "returned/task_order.h"

namespace fenjie::returned {

std::vector<std::size_t> moved_places(const std::vector<std::size_t>& order) {
  constexpr auto kNone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> ends, before(order.size(), kNone);  // places that end ascending runs, by their length
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto end = std::lower_bound(ends.begin(), ends.end(), order[i],
                                      [&](std::size_t place, std::size_t value) { return order[place] < value; });
    if (end != ends.begin()) before[i] = *std::prev(end);
    if (end == ends.end())
      ends.push_back(i);
    else
      *end = i;
  }
  std::vector<bool> stays(order.size());
  for (std::size_t i = ends.empty() ? kNone : ends.back(); i != kNone; i = before[i]) stays[i] = true;
  std::vector<std::size_t> moved;
  for (std::size_t i = 0; i < order.size(); ++i)
    if (!stays[i] && order[i] != i) moved.push_back(i);
  return moved;
}

}  // namespace fenjie::returned
