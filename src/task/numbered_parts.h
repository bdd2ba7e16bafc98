// Lists whose items bear numbers: 1.市教育局 2.市财政局.
#pragma once

#include <string_view>
#include <vector>

#include "model/source.h"
#include "rules/book.h"
#include "task/name_tokens.h"

namespace fenjie::task {

/// The items of a part of a key without their numbers, where it begins with one (any) and the next ones count on; else the part;
/// none for a number alone.
std::vector<Span> numbered_parts(std::string_view key, Span part, const rules::RuleSet& numbering);
/// The same for the tokens of a cell; a number that stands alone is none of them.
std::vector<NameToken> without_numbers(std::vector<NameToken> tokens, const rules::RuleSet& numbering);

}  // namespace fenjie::task
