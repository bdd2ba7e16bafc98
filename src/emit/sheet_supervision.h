// The sheet 督办: what is due when, with a state that is chosen from a list and lights that follow the calendar.
#pragma once

#include <string>
#include <vector>

#include "emit/sheet_breakdown.h"
#include "emit/workbook_file.h"
#include "model/diagnostic.h"
#include "model/notice.h"
#include "sheets/seal.h"

namespace fenjie::emit {

/// Adds the sheet 督办: one row for each task (and milestone) with a deadline or reporting dates, and for the reports
/// on the notice's dates; one column a date.
/// @param whose the unit or leader whose tasks alone stand in `notice`; empty for all
/// @param warn_days from how many days before a date on an open cell is yellow; 0 for that day only
/// @return the seal of what its rows show and is not read back @throws Error emit/...
sheets::Seal write_supervision(WorkbookFile& book, const Notice& notice, const std::string& whose, int warn_days);

/// Where doubts about the notice's reporting dates stand: in the heads of their columns.
void locate_reports(const Notice& notice, const std::string& whose, const std::vector<const Diagnostic*>& doubts, DoubtCells& cells);

}  // namespace fenjie::emit
