// Several workbooks of one JSON come back one after the other: what one of them shows may be older than what another changed.
#pragma once

#include <string>
#include <string_view>
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
  std::vector<Edit> of(const Task& task) const;
  bool any(const Task& task) const { return task.edited.size() > count(task.id, task.edited); }
  /// How many of the edits were there when the workbook was written.
  std::size_t count(const std::string& id, const std::vector<Edit>& edited) const;

 private:
  const sheets::EditCounts* written_;
};

/// A value that was changed here and elsewhere since is said and stays; alike in both, it is no change.
/// @param changes against the notice as it was when the workbook was written
/// @return doubts, without the notice's index
std::vector<Diagnostic> doubt_changed_twice(SheetChanges& changes, const EditsSince& since);

/// The same for notes under tables; one that was deleted elsewhere since is not changed here.
/// @param now the notice with all that was changed since
std::vector<Diagnostic> doubt_notes_changed_twice(SheetChanges& changes, const Notice& now, const EditsSince& since);

/// Whether the edit (of Notice::edited) changed or deleted a note under a table.
bool is_of_note(const Edit& edit);

/// Whether the edit (of Notice::edited) put a heading over a column of a table that had none, or another one.
bool is_of_column(const Edit& edit);
/// Cells of a column that got its heading elsewhere since are changes under that heading.
void name_columns(SheetChanges& changes, const Notice& now, const EditsSince& since);

/// Takes out rows of tasks that were removed elsewhere since, which are no new ones; what was changed there is said.
/// @param now the notice with all that was changed since
void drop_removed_tasks(SheetChanges& changes, const Notice& now, const EditsSince& since);

/// A task that was deleted here is gone with all that was changed of it elsewhere since, which is said.
/// @param written the notice as it was when the workbook was written, its tasks with their edits of now
/// @param left the notice without what was deleted
/// @return doubts, without the notice's index
std::vector<Diagnostic> doubt_deleted(const Notice& written, const Notice& left, const EditsSince& since);

/// Tells changes of one task or milestone, a field once: “完成时限”改为“9月底前”、“备注”改为“已开工”. Empty for none, or none but its place.
std::string told(const std::vector<Edit>& changes);

}  // namespace fenjie::returned
