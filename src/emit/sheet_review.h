// The sheets 校核 (what a human must look at) and 说明 (where the workbook comes from).
#pragma once

#include <cstddef>
#include <vector>

#include "emit/sheet_breakdown.h"
#include "emit/source_places.h"
#include "emit/workbook_file.h"
#include "model/extraction.h"

namespace fenjie::emit {

/// Adds the sheet 校核: the diagnostics in the given order, each linked to its cell where it has one.
/// @throws Error emit/...
void write_review(WorkbookFile& book, const Extraction& extraction, std::size_t index,
                  const std::vector<const Diagnostic*>& diagnostics, const SourcePlaces& places,
                  const DoubtCells& cells);

/// Adds the sheet 说明: notice, source file, digest, program, and what each sheet is. @throws Error emit/...
void write_origin(WorkbookFile& book, const Extraction& extraction, std::size_t index, int warn_days);

}  // namespace fenjie::emit
