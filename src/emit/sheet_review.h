// The sheets 校核 (what a human must look at) and 说明 (where the workbook comes from).
#pragma once

#include "emit/sheet_breakdown.h"
#include "emit/workbook_content.h"
#include "emit/workbook_file.h"
#include "sheets/seal.h"

namespace fenjie::emit {

/// Adds the sheet 校核: the diagnostics in the given order, each linked to its cell where it has one.
/// @return the seal of its rows @throws Error emit/...
sheets::Seal write_review(WorkbookFile& book, const WorkbookContent& content, const DoubtCells& cells);

/// Adds the sheet 说明: notice, source file, digest, program, and what each sheet is.
/// @return the seal of its rows @throws Error emit/...
sheets::Seal write_origin(WorkbookFile& book, const WorkbookContent& content, int warn_days);

}  // namespace fenjie::emit
