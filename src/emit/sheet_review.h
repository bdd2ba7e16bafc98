// The sheets 校核 (what a human must look at) and 说明 (where the workbook comes from).
#pragma once

#include <cstddef>
#include <vector>

#include "emit/workbook_file.h"
#include "model/extraction.h"

namespace fenjie::emit {

/// Adds the sheet 校核: the diagnostics in the given order. @throws Error emit/workbook
void write_review(WorkbookFile& book, const Extraction& extraction, std::size_t index,
                  const std::vector<const Diagnostic*>& diagnostics);

/// Adds the sheet 说明: notice, source file, digest, program. @throws Error emit/workbook
void write_origin(WorkbookFile& book, const Extraction& extraction, std::size_t index);

}  // namespace fenjie::emit
