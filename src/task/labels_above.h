// Labels that stand above the items which they are for.
#pragma once

#include <vector>

#include "task/outline_items.h"

namespace fenjie::task {

/// 时间：8月25日 on a line of its own, beside labels that name units or above an item that has some: a deadline, and no time of a meeting.
void read_times(std::vector<ParsedItem>& items, const rules::Lexicon& lexicon);

/// 责任单位：A above the first item, 责任单位：B behind its last one, nothing behind the last of all: each is for the items below it.
void give_labels_to_items_below(std::vector<ParsedItem>& items);

}  // namespace fenjie::task
