// The sheet 责任清单: one row for each task and unit, so that filters and pivot tables count by unit.
#pragma once

#include "emit/workbook_file.h"
#include "model/notice.h"

namespace fenjie::emit {

/// Adds the sheet 责任清单; a task without units has one row without a unit. @throws Error emit/...
void write_duties(WorkbookFile& book, const Notice& notice);

}  // namespace fenjie::emit
