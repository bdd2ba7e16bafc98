#include "task/section_path.h"

namespace fenjie::task {

void SectionPath::enter(const OutlineItem& item) {
  if (!open_.empty() && open_.front()->attachment != item.attachment) open_.clear();
  while (!open_.empty() && open_.back()->level >= item.level) open_.pop_back();
  open_.push_back(&item);
}

std::vector<const OutlineItem*> SectionPath::titled(bool with_current) const {
  std::vector<const OutlineItem*> result;
  const std::size_t count = open_.size() - (with_current || open_.empty() ? 0 : 1);
  for (std::size_t i = 0; i < count; ++i)
    if (!open_[i]->title.empty()) result.push_back(open_[i]);
  return result;
}

Field SectionPath::section(bool with_current) const {
  const auto items = titled(with_current);
  return items.empty() ? Field{} : heading_of(*items.front());
}

Field SectionPath::group(bool with_current) const {
  const auto items = titled(with_current);
  return items.size() < 2 ? Field{} : heading_of(*items.back());
}

Field heading_of(const OutlineItem& item) {
  Field heading{item.label.value + item.title.value, item.label.spans, item.rule};
  heading.spans.insert(heading.spans.end(), item.title.spans.begin(), item.title.spans.end());
  merge_touching(heading.spans);
  return heading;
}

}  // namespace fenjie::task
