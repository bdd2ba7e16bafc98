// The Excel workbook of one notice.
#pragma once

#include <string>

#include "model/extraction.h"

namespace fenjie::emit {

/// The bytes of a workbook with the sheet 分解表 for extraction.notices[index]; same extraction, same bytes.
/// @throws Error emit/... when libxlsxwriter fails (no space in TMPDIR ...)
std::string to_workbook(const Extraction& extraction, std::size_t index);

}  // namespace fenjie::emit
