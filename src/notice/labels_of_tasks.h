// Roles of rosters that are labels of a task.
#pragma once

#include <cstddef>

#include "notice/lines.h"

namespace fenjie::notice {

/// 成员单位：B、C under 牵头单位：A: who supports a task, and no list of members; 链长：C beside 牵头单位：A, or in one line with it: who
/// leads it.
/// @param at index of a line in `part`
bool belongs_to_task(const Lines& lines, Range part, std::size_t at, const Context& context);

}  // namespace fenjie::notice
