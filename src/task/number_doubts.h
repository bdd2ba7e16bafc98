// Gaps, repeats and missing numbers among a table's rows.
#pragma once

#include <vector>

#include "model/changed_tasks.h"
#include "model/diagnostic.h"
#include "model/notice.h"

namespace fenjie::task {

/// table/unnumbered-row (a row without number among numbered ones), table/number-gap, table/number-repeated.
/// Numbers may start anywhere and restart at 1 in a new section or group.
std::vector<Diagnostic> number_doubts(const std::vector<Task>& tasks, std::size_t first);

/// Of these, those about tasks that were added to a table or got another number, and their number on another task.
std::vector<Diagnostic> changed_number_doubts(const Notice& notice, const ChangedTasks& changed);

}  // namespace fenjie::task
