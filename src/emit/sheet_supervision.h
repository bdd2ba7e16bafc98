// The sheet 督办: what is due when, with a state that is chosen from a list and lights that follow the calendar.
#pragma once

#include "emit/workbook_file.h"
#include "model/notice.h"

namespace fenjie::emit {

/// Adds the sheet 督办: one row for each task (and milestone) with a deadline or reporting dates, one column a date.
/// @param warn_days from how many days before a date on an open cell is yellow; 0 for that day only
/// @throws Error emit/...
void write_supervision(WorkbookFile& book, const Notice& notice, int warn_days);

}  // namespace fenjie::emit
