// Numbers in front of a text that are its own list's.
#pragma once

#include <string_view>

#include "rules/book.h"

namespace fenjie::task {

/// （1）建成…；（2）新建…: the text goes on with the number 2 in the form of the rule that read the one in front of it.
/// @param numbers the rules task-label
bool begins_list(const rules::RuleSet& numbers, const rules::Subject& subject, std::size_t label_end, std::string_view rule);

}  // namespace fenjie::task
