// Several workbooks of one JSON come back one after the other: what one of them shows may be older than what another changed.
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "returned/changes.h"
#include "sheets/carried.h"

namespace fenjie::returned {

/// Takes out of the changes those values that the task had when the workbook was written and that were changed elsewhere since:
/// nobody touched them here. A value that was changed here and elsewhere stays, and is said.
/// @param written how many edits each task had then
/// @return doubts, without the notice's index
std::vector<Diagnostic> drop_older_values(SheetChanges& changes, const sheets::EditCounts& written);

}  // namespace fenjie::returned
