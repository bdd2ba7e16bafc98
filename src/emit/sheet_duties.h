// The sheet 责任清单: one row for each task and unit, so that filters and pivot tables count by unit.
#pragma once

#include <string>

#include "emit/doubts.h"
#include "emit/workbook_file.h"
#include "model/notice.h"
#include "sheets/seal.h"

namespace fenjie::emit {

/// Adds the sheet 责任清单; a task without units has one row without a unit. Cells that a diagnostic concerns are marked.
/// @param leaders heading over the leaders, see sheets::leader_heading()
/// @return the seal of its rows @throws Error emit/...
sheets::Seal write_duties(WorkbookFile& book, const Notice& notice, const std::string& leaders, const DoubtsByTask& doubts);

}  // namespace fenjie::emit
