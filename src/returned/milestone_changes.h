// The milestones (时间节点) below the tasks of a sheet 分解表: shown only, so what was changed in them is said.
#pragma once

#include <string>
#include <vector>

#include "returned/breakdown_grid.h"
#include "returned/read_sheets.h"
#include "sheets/breakdown_columns.h"

namespace fenjie::returned {

/// Sentences about rows that were changed, added, removed or put into another order.
/// @param written cells of the rows that had been written
/// @param found the rows that stand there now
std::vector<std::string> milestone_changes(const ReadSheet& sheet, const sheets::Columns& columns, const Grid& grid,
                                           const std::vector<std::vector<std::string>>& written, const std::vector<const GridRow*>& found);

}  // namespace fenjie::returned
