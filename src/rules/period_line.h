// Periods that head what stands below: alone on a line, or in the bracket that ends a heading.
#pragma once

#include <string_view>

#include "model/source.h"
#include "rules/lexicon.h"

namespace fenjie::rules {

/// A deadline that names more than a year: 10月1日—10月31日, 二季度, 年底前; not 2027年 alone, which may be what a heading is about.
bool is_dated(std::string_view period, const Lexicon& lexicon);
/// 3月份, 5—8月, 第二季度：, 上半年; 6月底前 with a colon only, for alone it may be a cell of a table that a dump has taken apart.
bool is_period_line(std::string_view key, const Lexicon& lexicon);
/// Where the dated period stands in the bracket that `key` ends with; empty when it ends with none.
Span bracketed_period(std::string_view key, const Lexicon& lexicon);
/// 三、验收阶段（10月1日—10月31日）, and nothing else: what stands below does not go on with it.
bool ends_with_period(std::string_view key, const Lexicon& lexicon);

}  // namespace fenjie::rules
