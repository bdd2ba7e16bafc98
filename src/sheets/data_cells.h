// What the cells of the sheet 数据 say, for writing and for telling what was changed there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/data_columns.h"
#include "model/notice.h"

namespace fenjie::sheets {

/// The number of the task's row on the sheets, or none.
std::optional<int> sheet_number(const Task& task);
std::string shown_number(const Task& task);
/// The same; where it has none, what the source printed as one.
std::string number_or_label(const Task& task);

/// The cell of `field` for `task`, as text: lists parted by kListSeparator, dates as 2022-03-02. Empty for the columns
/// that do not show the task alone (原文位置, 疑点).
std::string data_cell(const Task& task, DataField field);

/// The days of a task's deadlines but the first, kNoDay where one has none; empty when none has.
std::string further_dues(const Task& task);

/// Heads of the columns nobody foresaw, in the order in which tasks bring them.
std::vector<std::string> extra_heads(const std::vector<const Task*>& tasks);
/// A head of fenjie::extra_head() beside the leaders' own heading: 无 under 牵头领导 stands under 牵头领导（原表） where that names the leaders' column.
std::string extra_head_beside(const std::string& head, const std::string& leaders);
/// The values that `task` has under such a head.
std::string extra_cell(const Task& task, std::string_view head);

}  // namespace fenjie::sheets
