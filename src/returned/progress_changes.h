// What a clerk set on the sheet 督办: states and notes.
#pragma once

#include <string>
#include <vector>

#include "model/notice.h"
#include "returned/read_sheets.h"

namespace fenjie::returned {

/// Gives the tasks and milestones of `notice` the states and notes that the sheet has now, each listed in `edited`. Rows
/// may stand in another order or be gone; cells of other columns are not read back.
/// @param written the notice that the sheet had been written from
/// @return sentences about what was changed and cannot be read back
std::vector<std::string> take_progress(const ReadSheet& sheet, const Notice& written, Notice& notice);

}  // namespace fenjie::returned
