// Several workbooks out of one notice: one for each unit or leader, and report forms to be filled in.
#pragma once

#include <string>
#include <vector>

#include "emit/workbook.h"

namespace fenjie::emit {

enum class SplitBy { nothing, unit, leader };

struct NamedWorkbook {
  std::string name;  ///< file name with its ending, safe on every system, unique within one call's result
  std::string content;
};

/// A workbook with their tasks for each responsible unit or each leader, in the order of their first task, and
/// 目录.xlsx that links to them. Empty when no task has any.
/// @throws Error emit/...
std::vector<NamedWorkbook> split_workbooks(const Extraction& extraction, std::size_t index, SplitBy by,
                                           const WorkbookOptions& options);

/// In the name of the form of a group (各乡镇), which each of its units has to fill in for itself.
inline constexpr const char* kGroupForm = "（样表）";

/// A workbook for each responsible unit with a report form for each reporting date: the unit's tasks due for report
/// on that date, and empty columns for the contents that the notice asks for. Empty when the notice has no dates.
/// @throws Error emit/...
std::vector<NamedWorkbook> report_forms(const Extraction& extraction, std::size_t index);

}  // namespace fenjie::emit
