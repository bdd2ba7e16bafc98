// Which diagnostics belong to a notice, and which cells they concern.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "emit/sheet_columns.h"
#include "model/extraction.h"

namespace fenjie::emit {

using TasksById = std::unordered_map<std::string_view, const Task*>;
TasksById tasks_by_id(const Notice& notice);

/// The diagnostics of extraction.notices[index], worst first, else in their order; those of the whole file too.
std::vector<const Diagnostic*> diagnostics_of(const Extraction& extraction, std::size_t index);

/// Warnings and errors by the cell that they concern.
class DoubtfulCells {
 public:
  DoubtfulCells(const std::vector<const Diagnostic*>& diagnostics, const Columns& columns);

  /// The messages for a task's cell, one a line; empty when there is no doubt.
  std::string remark(const Task& task, std::size_t column) const;

 private:
  std::map<std::pair<std::string, std::size_t>, std::string> remarks_;
};

/// 错误, 警告, 提示.
const char* label_of(Severity severity);

/// Where a diagnostic points: task number and field, page, and the words printed there.
std::string place_of(const Diagnostic& diagnostic, const Document& document, const TasksById& tasks);

}  // namespace fenjie::emit
