// Brackets that nobody read, and labels that stand above the items which they are for.
#pragma once

#include <vector>

#include "rules/book.h"
#include "task/outline_items.h"

namespace fenjie::task {

/// Counts as unread what names nobody known and is no remark.
/// @param remarks rules of what such a bracket may hold: 含镇街, 详见附件
void doubt_brackets(std::vector<ParsedItem>& items, const rules::RuleSet& remarks);

/// 责任单位：A above the first item, 责任单位：B behind its last one, nothing behind the last of all: each is for the items below it.
void give_labels_to_items_below(std::vector<ParsedItem>& items);

}  // namespace fenjie::task
