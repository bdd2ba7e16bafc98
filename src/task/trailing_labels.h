// Labelled lines behind the text of an item: 承办单位：…, 办理时限：….
#pragma once

#include <vector>

#include "task/outline_items.h"

namespace fenjie::task {

bool has_closings(const ClosedParagraph& paragraph);

/// Labels on lines of their own behind the text of an item.
bool ends_with_labels(const ParsedItem& parsed);

}  // namespace fenjie::task
