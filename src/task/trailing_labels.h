// Labelled lines behind the text of an item: 承办单位：…, 办理时限：….
#pragma once

#include <vector>

#include "task/outline_items.h"

namespace fenjie::task {

bool has_closings(const ClosedParagraph& paragraph);

/// Labels on lines of their own behind the text of an item.
bool ends_with_labels(const ParsedItem& parsed);

/// 督办事项：1.…。2.…。 with 承办单位：A on a line below: the slip's labels, behind its last item, are moved to the text above the items, so
/// that they are for each of them. Nothing changes where another item has labels of its own.
void share_labels_of_slip(std::vector<ParsedItem>& items, std::size_t index);

}  // namespace fenjie::task
