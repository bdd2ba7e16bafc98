// The sheet 责任清单 is made from the others; what a clerk changed there is said, cell by cell.
#pragma once

#include <string>
#include <vector>

#include "model/notice.h"
#include "returned/read_sheets.h"

namespace fenjie::returned {

/// Rows may stand in another order or be hidden by a filter.
/// @param written the notice that the sheet had been written from
/// @param now with what was changed on the other sheets: a row that says the same is not said
/// @return sentences about what was changed and is not read back
std::vector<std::string> unread_duties(const ReadSheet& sheet, const Notice& written, const Notice& now);

}  // namespace fenjie::returned
