// A period that may stand on a line of its own as a heading.
#pragma once

#include <string_view>

#include "rules/lexicon.h"

namespace fenjie::rules {

/// 3月份, 5—8月, 第二季度：, 上半年; 6月底前 with a colon only, for alone it may be a cell of a table that a dump has taken apart.
bool is_period_line(std::string_view key, const Lexicon& lexicon);
/// 三、验收阶段（10月1日—10月31日）, and nothing else: what stands below does not go on with it.
bool ends_with_period(std::string_view key, const Lexicon& lexicon);

}  // namespace fenjie::rules
