// Cells that were changed, put back into a task.
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "model/task.h"
#include "returned/changes.h"

namespace fenjie::returned {

/// Gives the task what its cells say now.
/// @param list each changed value in Task::edited
/// @return doubts about cells that hold no value of their kind
std::vector<Diagnostic> set_cells(Task& task, std::vector<CellChange> changes, bool list);

}  // namespace fenjie::returned
