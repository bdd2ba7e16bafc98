// What is said of duties that are no tasks.
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "model/source.h"

namespace fenjie::task {

/// 县园林处出动洒水车: reads like a unit's duty, and was not understood as one.
Diagnostic unread_duty(const Passage& text);

/// 各牵头单位要制定推进方案, beside marked tasks: one for all of a notice. Precondition: not empty.
Diagnostic told_to_groups(const std::vector<Passage>& texts);

}  // namespace fenjie::task
