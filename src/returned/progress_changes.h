// What a clerk set on the sheet 督办: states and notes.
#pragma once

#include <string>
#include <vector>

#include "model/diagnostic.h"
#include "model/notice.h"
#include "returned/changes.h"
#include "returned/older_values.h"
#include "returned/read_sheets.h"
#include "sheets/seal.h"

namespace fenjie::returned {

struct ProgressChanges {
  std::vector<MilestoneChange> milestones;  ///< rows of milestones whose text or deadline was changed
  std::vector<Diagnostic> doubts;           ///< about what was changed and cannot be read back, or was changed elsewhere too; without the notice's index
};

/// Gives the tasks and milestones of `notice` the states and notes that the sheet has now, each listed in `edited`. Rows
/// may stand in another order or be gone; of other columns those of milestones alone are read back.
/// @param shown what the sheet shows, with what was changed elsewhere since
/// @param written the same as it was when the sheet was written, or `shown` itself where nothing was changed since: a state or note that is the same there was not touched
/// @param removed milestones that were removed on 分解表
/// @param whose the unit or leader whose tasks alone stand in it; empty for all
/// @param seal of what its rows showed; null when the workbook has none
/// @param since what was changed elsewhere since it was written: a state that is older than that is not taken back
ProgressChanges take_progress(const ReadSheet& sheet, const Notice& shown, const Notice& written, Notice& notice, const std::vector<const Milestone*>& removed,
                              const std::string& whose, const sheets::Seal* seal, const EditsSince& since);

}  // namespace fenjie::returned
