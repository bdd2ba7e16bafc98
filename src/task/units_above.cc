#include "task/units_above.h"

#include <algorithm>
#include <string_view>

#include "text/fold.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kArticle = "numbering.article";

}  // namespace

const std::vector<Unit>* UnitsAbove::over(const OutlineItem& item) const {
  const bool below = item.level > level_ || (of_article_ && item.level == level_ && item.rule != kArticle);  // （一） under 第五条
  return !units_.empty() && item.attachment == attachment_ && below ? &units_ : nullptr;
}

void UnitsAbove::enter(const OutlineItem& item, const std::vector<Task>& tasks) {
  if (over(item) == nullptr) units_.clear();
  if (tasks.empty() || !text::fold(tasks.back().text.value).ends_with("：")) return;
  units_ = tasks.back().units;
  const bool group = std::any_of(units_.begin(), units_.end(), [](const Unit& unit) { return unit.collective; });
  if (group && !list_leads_.full(text::fold(tasks.back().text.value))) units_.clear();  // 各部门要做好以下工作：; not …。主要职责包括：
  level_ = item.level;
  of_article_ = item.rule == kArticle;
  attachment_ = item.attachment;
}

}  // namespace fenjie::task
