#include "task/trailing_labels.h"

#include <algorithm>

namespace fenjie::task {

bool has_closings(const ClosedParagraph& paragraph) { return !paragraph.closings.all.empty(); }

bool ends_with_labels(const ParsedItem& parsed) {
  const auto first = std::find_if(parsed.paragraphs.begin(), parsed.paragraphs.end(), has_closings);
  const bool text_before = !parsed.title.empty() || first != parsed.paragraphs.begin();
  return text_before && first != parsed.paragraphs.end() &&
         std::all_of(first, parsed.paragraphs.end(),
                     [](const ClosedParagraph& paragraph) { return holds_labels_only(paragraph); });
}

}  // namespace fenjie::task
