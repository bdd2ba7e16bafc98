// The milestones (时间节点) below the tasks of a sheet 分解表: their text and deadline come back, other cells are said.
#pragma once

#include <string>
#include <vector>

#include "returned/breakdown_grid.h"
#include "returned/changes.h"
#include "returned/read_sheets.h"
#include "sheets/breakdown_columns.h"

namespace fenjie::returned {

struct MilestoneRows {
  std::vector<MilestoneChange> rows;  ///< in the sheet's order, unchanged ones too
  std::vector<std::string> unread;    ///< sentences about what cannot be read back
};

/// @param milestones that had been written, each with its `written` cells
/// @param found the rows that stand there now
MilestoneRows milestone_changes(const ReadSheet& sheet, const sheets::Columns& columns, const Grid& grid,
                                const std::vector<const Milestone*>& milestones,
                                const std::vector<std::vector<std::string>>& written, const std::vector<const GridRow*>& found);

}  // namespace fenjie::returned
