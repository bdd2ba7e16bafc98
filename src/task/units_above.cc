#include "task/units_above.h"

#include <algorithm>

#include "text/fold.h"

namespace fenjie::task {

const std::vector<Unit>* UnitsAbove::over(const OutlineItem& item) const {
  return !units_.empty() && item.attachment == attachment_ && item.level > level_ ? &units_ : nullptr;
}

void UnitsAbove::enter(const OutlineItem& item, const std::vector<Task>& tasks) {
  if (over(item) == nullptr) units_.clear();
  if (tasks.empty() || !text::fold(tasks.back().text.value).ends_with("：")) return;
  units_ = tasks.back().units;
  if (std::any_of(units_.begin(), units_.end(), [](const Unit& unit) { return unit.collective; })) units_.clear();
  level_ = item.level;
  attachment_ = item.attachment;
}

}  // namespace fenjie::task
