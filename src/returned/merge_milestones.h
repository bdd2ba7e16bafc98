// The changes of milestones on both sheets that show them, put together and into the notice.
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "model/notice.h"
#include "returned/changes.h"
#include "returned/older_values.h"

namespace fenjie::returned {

/// Gives `notice` the milestones that the sheets say, each change listed in Notice::edited. Where both sheets changed the same
/// value in different ways, 分解表 holds and an error says so.
/// @param notice its milestones stand as in `written`, but for their progress
/// @param breakdown rows of 分解表 in its order; null when no sheet shows them: none was removed
/// @param supervision rows of 督办 that were changed
/// @param since what was changed elsewhere since the workbook was written: an older value is not taken back
/// @return doubts about the changes, without the notice's index
std::vector<Diagnostic> merge_milestones(Notice& notice, const Notice& written, const std::vector<MilestoneChange>* breakdown,
                                         const std::vector<MilestoneChange>& supervision, const EditsSince& since);

/// Those of `written` without a row in 分解表.
std::vector<const Milestone*> removed_milestones(const Notice& written, const std::vector<MilestoneChange>* breakdown);

}  // namespace fenjie::returned
