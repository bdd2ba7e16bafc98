// Labels behind the last item of a list that stands under no heading, and that no other item of it has.
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "task/duty_sentence.h"
#include "task/outline_items.h"

namespace fenjie::task {

/// 1.新建… 2.改造… 3.完成… and 责任单位：A on a line below: of all three, where they may be tasks; said by doubt_shared_labels.
void share_closing_labels(std::vector<ParsedItem>& items, const rules::RuleSet& chapters, const DutySentences& sentences);

/// task/labels-shared: an item whose labels were given to those in front of it.
void doubt_shared_labels(const std::vector<ParsedItem>& items, std::size_t index, std::vector<Diagnostic>& doubts);

/// Items that may be tasks and have nothing to close them, in front of the only one of their list that gave a task, its last.
/// Of each such list the first item and how many there are.
struct OpenItems {
  std::size_t first = 0, count = 0, closed = 0;  ///< closed: the last, which gave the task
};
std::vector<OpenItems> open_before_last(const std::vector<ParsedItem>& items, const std::vector<bool>& gave, const rules::RuleSet& chapters, const DutySentences& sentences);

/// task/item-unread about them.
Diagnostic unread_before_last(const std::vector<ParsedItem>& items, const OpenItems& open);

}  // namespace fenjie::task
