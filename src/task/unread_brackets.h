// Brackets behind a sentence that nobody read.
#pragma once

#include <vector>

#include "rules/book.h"
#include "task/outline_items.h"

namespace fenjie::task {

/// Counts as unread what names nobody known and is no remark.
/// @param remarks rules of what such a bracket may hold: 含镇街, 详见附件
void doubt_brackets(std::vector<ParsedItem>& items, const rules::RuleSet& remarks);

}  // namespace fenjie::task
