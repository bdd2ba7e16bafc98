// Lines behind a table that end its notice, and are none of its rows.
#pragma once

#include <string_view>

#include "rules/book.h"

namespace fenjie::layout {

/// 抄送 and 印发 lines of the notice (版记, GB/T 9704-2012, 7.4), and its remark in brackets.
/// @param key match form of the whole line
/// @param header the rules header
bool is_imprint(std::string_view key, const rules::RuleSet& header);

}  // namespace fenjie::layout
