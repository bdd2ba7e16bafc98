// Items of the outline among their like: which stand beside tasks, which gave none where all others did.
#pragma once

#include <cstddef>
#include <vector>

#include "rules/book.h"
#include "task/outline_items.h"

namespace fenjie::task {

/// For each item, whether an item of its level gave a task: in the same list, which may count on through the chapters, or anywhere in the
/// same attachment.
std::vector<bool> beside_tasks(const std::vector<ParsedItem>& items, const std::vector<bool>& gave, bool anywhere, const rules::Book& book);

/// Items with a text of their own and no task, in a list of tasks: what closes them may not have been understood. None of 指导思想, 工作目标.
std::vector<std::size_t> unread_among_tasks(const std::vector<ParsedItem>& items, const std::vector<bool>& gave, const rules::Book& book);

/// No item stands under it.
bool is_leaf(const std::vector<OutlineItem>& outline, std::size_t index);

/// No item of its attachment stands behind it; false for what is no item of the outline.
bool is_last_of_paper(const std::vector<OutlineItem>& outline, const OutlineItem& item);

/// How many items of the list that the item stands in gave a task, and how many did not.
struct ListCount {
  std::size_t tasks = 0, others = 0;
};
ListCount list_around(const std::vector<OutlineItem>& outline, const std::vector<bool>& gave, std::size_t index);

}  // namespace fenjie::task
