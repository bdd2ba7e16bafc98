// The value of a printed label: 4 of （四）.
#pragma once

#include <string_view>

#include "rules/book.h"

namespace fenjie::rules {

/// 0 when rules/numbering.toml does not know the label, or its numbers are names (第12号提案：).
/// @param key match form of the label
int label_number(std::string_view key, const RuleSet& numbering);

}  // namespace fenjie::rules
