// Labels that stand above the items which they are for.
#pragma once

#include <vector>

#include "task/outline_items.h"

namespace fenjie::task {

/// 责任单位：A above the first item, 责任单位：B behind its last one, nothing behind the last of all: each is for the items below it.
void give_labels_to_items_below(std::vector<ParsedItem>& items);

}  // namespace fenjie::task
