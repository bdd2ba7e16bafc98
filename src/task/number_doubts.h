// Gaps, repeats and missing numbers among a table's rows.
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "model/task.h"

namespace fenjie::task {

/// table/unnumbered-row (a row without number among numbered ones), table/number-gap, table/number-repeated.
/// Numbers may start anywhere and restart at 1 in a new section or group.
std::vector<Diagnostic> number_doubts(const std::vector<Task>& tasks, std::size_t first);

}  // namespace fenjie::task
