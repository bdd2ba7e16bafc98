// Tasks of lists of work whose items name nobody.
#pragma once

namespace fenjie {

/// Task::text.rule of such a task.
inline constexpr const char* kListedWork = "narrative.listed";

}  // namespace fenjie
