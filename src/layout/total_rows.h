// Rows of a table that only add up others: 合计, 小计.
#pragma once

#include "model/document.h"
#include "rules/book.h"

namespace fenjie::layout {

/// Makes each such row a note of the table; what stands in cells merged with other rows stays there.
void set_totals_apart(Table& table, const rules::RuleSet& totals);

}  // namespace fenjie::layout
