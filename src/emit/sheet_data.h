// The sheet 数据: one row a task, one column a field; the sheet that is read back.
#pragma once

#include <string>

#include "emit/doubts.h"
#include "emit/source_places.h"
#include "emit/workbook_file.h"
#include "model/notice.h"
#include "sheets/seal.h"

namespace fenjie::emit {

/// Adds the sheet 数据 with the columns of model/data_columns.h and one for each heading of Task::other.
/// @param leaders heading over the leaders, see sheets::leader_heading()
/// @return the seal of what it shows and does not read back: id, place in the source, doubts
/// @throws Error emit/...
sheets::Seal write_data(WorkbookFile& book, const Notice& notice, const std::string& leaders, const SourcePlaces& places,
                        const DoubtsByTask& doubts);

}  // namespace fenjie::emit
