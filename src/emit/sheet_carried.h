// The hidden sheet: what a workbook carries for `fenjie regenerate`.
#pragma once

#include "emit/workbook_file.h"
#include "sheets/carried.h"

namespace fenjie::emit {

/// Adds it. @throws Error emit/...
void write_carried(WorkbookFile& book, const sheets::Carried& carried, const std::vector<sheets::Seal>& seals);

}  // namespace fenjie::emit
