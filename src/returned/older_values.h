// Several workbooks of one JSON come back one after the other: what one of them shows may be older than what another changed.
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "returned/changes.h"
#include "sheets/carried.h"

namespace fenjie::returned {

/// What was changed elsewhere since a workbook was written; nothing where that is not known.
class EditsSince {
 public:
  /// @param written how many edits each task had then; null when the workbook does not tell
  explicit EditsSince(const sheets::EditCounts* written) : written_(written) {}

  /// The first edit of that field since; null when there is none.
  /// @param id of the task; empty for the notice itself
  const Edit* first_of(const std::string& id, const std::vector<Edit>& edited, std::string_view field) const;
  /// The last one: what the value is now.
  const Edit* last_of(const std::string& id, const std::vector<Edit>& edited, std::string_view field) const;
  bool added(const Task& task) const { return first_of(task.id, task.edited, "task") != nullptr; }
  bool any(const Task& task) const { return task.edited.size() > count(task.id, task.edited); }
  /// How many of the edits were there when the workbook was written.
  std::size_t count(const std::string& id, const std::vector<Edit>& edited) const;

 private:
  const sheets::EditCounts* written_;
};

/// Takes out of the changes those values that the task had when the workbook was written and that were changed elsewhere since:
/// nobody touched them here. A value that was changed here and elsewhere stays, and is said.
/// @param written how many edits each task had then
/// @return doubts, without the notice's index
std::vector<Diagnostic> drop_older_values(SheetChanges& changes, const sheets::EditCounts& written);

/// Takes out rows of tasks that were removed elsewhere since, which are neither new ones nor changed ones, and says so.
/// @param now the notice with all that was changed since
void drop_removed_tasks(SheetChanges& changes, const Notice& now, const EditsSince& since);

}  // namespace fenjie::returned
