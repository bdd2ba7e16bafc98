// One name in two posts within one notice: two persons, one with two offices, or a slip.
#pragma once

#include <string_view>
#include <vector>

#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::check {

/// Names whose posts, as printed, are of units that are not the same: said once a name. Leaders of the government (副县长), who head
/// bureaus as well, and posts without a unit say nothing.
/// @param source text that the notice's spans point into
std::vector<Diagnostic> namesakes(const Notice& notice, std::string_view source, const rules::Book& book, const rules::Lexicon& lexicon);

}  // namespace fenjie::check
