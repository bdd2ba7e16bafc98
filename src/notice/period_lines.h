// Periods on lines of their own, without a number, over what is to be done in each: 3月份, 二季度： with 1.… or sentences below.
#pragma once

#include <vector>

#include "notice/lines.h"

namespace fenjie::notice {

/// Level of the item that a paragraph heads, one for each; 0 where it heads none. Only where several of a part head items.
std::vector<int> period_lines_of(const std::vector<rules::Subject>& paragraphs, const Context& context);

}  // namespace fenjie::notice
