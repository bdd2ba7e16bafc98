// A workbook that comes back once more adds the tasks again that it had added before.
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "model/notice.h"
#include "returned/changes.h"
#include "returned/older_values.h"

namespace fenjie::returned {

/// Takes out added rows that say what a task says which was added since the workbook was written: they are that task. Where such a
/// row says something else, both stay, and that is said.
/// @param now the notice with all that was changed since
/// @return doubts, without the notice's index
std::vector<Diagnostic> drop_added_again(SheetChanges& changes, const Notice& now, const EditsSince& since);

}  // namespace fenjie::returned
