// What the sheet 责任清单 says: one row per task and unit, for writing it and for telling what a clerk changed there.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "model/notice.h"
#include "model/own_sheets.h"

namespace fenjie::sheets {

using fenjie::kDutiesSheet;
using fenjie::kDutyHeads;

/// The columns in their order; the sheet is read by their heads.
enum class DutyColumn { unit, full_name, role, person, number, task, leaders, deadline, due, further_dues, reports, count };

/// A row's cells as texts, by DutyColumn; a day is an ISO date.
struct DutyRow {
  const Task* task = nullptr;
  std::array<std::string, static_cast<std::size_t>(DutyColumn::count)> cells;

  const std::string& cell(DutyColumn column) const { return cells[static_cast<std::size_t>(column)]; }
};

/// The heads as the sheet shows them.
/// @param leaders heading over the leaders, see leader_heading()
std::vector<std::string> duty_heads(const std::string& leaders);

/// The rows of one task: one a unit, or one without a unit.
std::vector<DutyRow> duty_rows(const Task& task);

}  // namespace fenjie::sheets
