// Rows that fenjie wrote and does not read back, against their seal.
#pragma once

#include <string>
#include <vector>

#include "returned/read_sheets.h"
#include "sheets/seal.h"

namespace fenjie::returned {

/// A sentence about the rows of the sheet that are not as they were written, wherever they stand; none when all are.
std::vector<std::string> unread_rows(const ReadSheet& sheet, const sheets::Seal& seal);

}  // namespace fenjie::returned
