// An item of a list of tasks that gave none.
#pragma once

#include "model/diagnostic.h"
#include "model/notice.h"

namespace fenjie::task {

constexpr const char* kItemUnread = "task/item-unread";

/// 8. among tasks, with a bracket that nobody could read, or a sentence that nobody understood: said with its whole source.
Diagnostic unread_item(const OutlineItem& item);

}  // namespace fenjie::task
