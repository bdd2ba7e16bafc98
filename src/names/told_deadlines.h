// Deadlines that one task has from several places: which of them say the same, or give way to another.
#pragma once

#include <string_view>
#include <vector>

#include "model/task.h"

namespace fenjie::names {

/// Found in running text, not in a column or behind a label.
bool is_told(const Deadline& deadline);
/// 2021年新增30万亩, “十三五”期间新增…: an aim, or in a later notice what was reached.
bool is_aim(const Deadline& deadline);
/// Aims that were past on `issued_on` (ISO date, or empty), or whose year has a closer day.
void leave_out_aims(std::vector<Deadline>& deadlines, std::string_view issued_on);
/// 完成时限：6月底前 behind a text that says 6月底前, too: one deadline.
void leave_out_repeated(std::vector<Deadline>& deadlines);

}  // namespace fenjie::names
