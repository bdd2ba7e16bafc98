// The tasks of a file as CSV, for spreadsheets and scripts.
#pragma once

#include <string>

#include "model/extraction.h"

namespace fenjie::emit {

/// RFC 4180 with a byte order mark, since Excel takes UTF-8 without one for the system's encoding. A row a task: its
/// notice, then the columns of the sheet 数据. A cell that a spreadsheet would run as a formula gets an apostrophe in front.
std::string to_csv(const Extraction& extraction);

}  // namespace fenjie::emit
