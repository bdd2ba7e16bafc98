#include "task/trailing_labels.h"

#include <algorithm>
#include <iterator>

namespace fenjie::task {

bool has_closings(const ClosedParagraph& paragraph) { return !paragraph.closings.all.empty(); }

bool ends_with_labels(const ParsedItem& parsed) {
  const auto first = std::find_if(parsed.paragraphs.begin(), parsed.paragraphs.end(), has_closings);
  const bool text_before = !parsed.title.empty() || first != parsed.paragraphs.begin();
  return text_before && first != parsed.paragraphs.end() &&
         std::all_of(first, parsed.paragraphs.end(),
                     [](const ClosedParagraph& paragraph) { return holds_labels_only(paragraph); });
}

void share_labels_of_slip(std::vector<ParsedItem>& items, std::size_t index) {
  std::vector<std::size_t> below;
  for (std::size_t k = index + 1; k < items.size(); ++k)
    if (items[k].parent == index && !items[k].folded) below.push_back(k);
  if (below.size() < 2 || !ends_with_labels(items[below.back()])) return;
  if (std::any_of(below.begin(), below.end() - 1, [&](std::size_t k) { return items[k].closed(); })) return;
  std::vector<ClosedParagraph>& last = items[below.back()].paragraphs;
  const auto first = std::find_if(last.begin(), last.end(), has_closings);
  std::move(first, last.end(), std::back_inserter(items[index].paragraphs));
  last.erase(first, last.end());
}

}  // namespace fenjie::task
