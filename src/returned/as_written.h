// The notice as it was when a workbook was written, where others have changed it since: what the workbook says is compared with that.
#pragma once

#include "model/notice.h"
#include "returned/older_values.h"
#include "sheets/carried.h"

namespace fenjie::returned {

/// The tasks that the workbook shows, in its order, with the values that they had then; their edits, and the notice's, are those of
/// now. Milestones are as they are now.
/// @param now the notice with the tasks alone that the workbook shows
/// @param carried which tasks these are, and what the cells that follow from others showed
/// @param packed the notice that the workbook carries; null in a unit's or a leader's own, whose tasks are taken back edit by edit
Notice as_written(const Notice& now, const sheets::Carried& carried, const EditsSince& since, const Notice* packed);

}  // namespace fenjie::returned
