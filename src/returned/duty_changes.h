// The sheet 责任清单 is made from the others; what a clerk changed there is said, cell by cell.
#pragma once

#include <string>
#include <vector>

#include "model/notice.h"
#include "returned/older_values.h"
#include "returned/read_sheets.h"
#include "sheets/seal.h"

namespace fenjie::returned {

/// Rows may stand in another order or be hidden by a filter.
/// @param written the tasks that the sheet shows, with what was changed elsewhere since
/// @param then the same as they were when it was written
/// @param now with what was changed on the other sheets: a row that says the same is not said
/// @param seal of its rows as they were written; null when the workbook has none
/// @param since what was changed elsewhere since then
/// @return sentences about what was changed and is not read back
std::vector<std::string> unread_duties(const ReadSheet& sheet, const Notice& written, const Notice& then, const Notice& now,
                                       const std::string& leaders, const sheets::Seal* seal, const EditsSince& since);

}  // namespace fenjie::returned
