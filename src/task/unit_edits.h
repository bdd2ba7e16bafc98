// The edits that list a task's units, once what someone typed among them was read: 市财政局（牵头） in a cell of responsible units leads.
#pragma once

#include <array>
#include <string>

#include "model/changed_tasks.h"
#include "model/task.h"

namespace fenjie::task {

/// The units of each role, as a cell of the sheet 数据 lists them.
using ListedUnits = std::array<std::string, 4>;
ListedUnits listed_units(const Task& task);

/// Makes the edits of this reading say what the units are now.
/// @param before as the edits left them; @param changed what this reading changed, on a sheet
void correct_unit_edits(Task& task, const ListedUnits& before, const ChangedTasks& changed);

}  // namespace fenjie::task
