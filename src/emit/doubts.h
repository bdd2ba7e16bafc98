// Which diagnostics belong to a notice, and which cells they concern.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sheets/breakdown_columns.h"
#include "emit/source_places.h"
#include "model/extraction.h"

namespace fenjie::emit {

using TasksById = std::unordered_map<std::string_view, const Task*>;
TasksById tasks_by_id(const Notice& notice);

/// The diagnostics of extraction.notices[index], worst first, else in their order; those of the whole file too.
std::vector<const Diagnostic*> diagnostics_of(const Extraction& extraction, std::size_t index);

/// The diagnostics of each task, in the given order.
class DoubtsByTask {
 public:
  explicit DoubtsByTask(const std::vector<const Diagnostic*>& diagnostics);

  const std::vector<const Diagnostic*>& of(const Task& task) const;

 private:
  std::unordered_map<std::string_view, std::vector<const Diagnostic*>> by_task_;
};

/// The column of a task's row that a diagnostic concerns: the one of its field, else that of the task.
std::size_t column_of(const Diagnostic& diagnostic, const sheets::Columns& columns);

/// Where a diagnostic points: task number and field, page or line, and the words printed there.
std::string place_of(const Diagnostic& diagnostic, const Document& document, const SourcePlaces& places,
                     const TasksById& tasks);

}  // namespace fenjie::emit
