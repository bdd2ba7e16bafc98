// What the sheet 责任清单 says: one row per task and unit, for writing it and for telling what a clerk changed there.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "model/notice.h"

namespace fenjie::sheets {

inline constexpr const char* kDutiesSheet = "责任清单";

/// The columns in their order; the sheet is read by their heads.
enum class DutyColumn { unit, full_name, role, person, number, task, leaders, deadline, due, further_dues, reports, count };
inline constexpr std::array kDutyHeads{"单位",     "单位全称", "角色",     "责任人",   "序号",
                                       "工作任务", "分管领导", "完成时限", "截止日期", "其他截止日期", "报送日期"};

/// A row's cells as texts, by DutyColumn; a day is an ISO date.
struct DutyRow {
  const Task* task = nullptr;
  std::array<std::string, static_cast<std::size_t>(DutyColumn::count)> cells;

  const std::string& cell(DutyColumn column) const { return cells[static_cast<std::size_t>(column)]; }
};

/// The rows of one task: one a unit, or one without a unit.
std::vector<DutyRow> duty_rows(const Task& task);

}  // namespace fenjie::sheets
