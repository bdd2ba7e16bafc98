#include "layout/scattered_pairs.h"

#include <algorithm>

namespace fenjie::layout {

void Pairs::add(const std::string& left, const std::string& right, double weight) {
  total_[left] += weight;
  count_[{left, right}] += weight;
}

double Pairs::share(const std::string& left, const std::string& right, double unknown) const {
  const auto total = total_.find(left);
  if (total == total_.end()) return unknown;
  const auto count = count_.find({left, right});
  return count == count_.end() ? 0 : std::min(1.0, count->second / total->second);
}

}  // namespace fenjie::layout
