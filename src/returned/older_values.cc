#include "returned/older_values.h"

#include <algorithm>

#include "model/data_columns.h"
#include "returned/edit_task.h"

namespace fenjie::returned {
namespace {

/// The first edit of the field under `head` since the task had `count` edits; null when there is none.
const Edit* edited_since(const Task& task, std::size_t count, const std::string& head) {
  const std::string field = edit_field(head);
  for (std::size_t i = count; i < task.edited.size(); ++i)
    if (task.edited[i].field == field) return &task.edited[i];
  return nullptr;
}

}  // namespace

std::vector<Diagnostic> drop_older_values(SheetChanges& changes, const sheets::EditCounts& written) {
  const std::string_view deadline = column_of(DataField::deadline).heading;
  std::vector<Diagnostic> doubts;
  for (RowChange& row : changes.rows) {
    if (row.task == nullptr) continue;
    const auto known = written.find(row.task->id);
    const std::size_t count = known == written.end() ? 0 : known->second;
    bool older_deadline = false;
    std::erase_if(row.changes, [&](const CellChange& change) {
      const Edit* edit = edited_since(*row.task, count, change.head);
      if (edit == nullptr) return false;
      if (same_text(change.text, edit->before)) {
        older_deadline |= change.head == deadline;
        return true;
      }
      doubts.push_back({"returned/changed-twice", Severity::warning,
                        "“" + change.head + "”在这个工作簿生成以后已改为“" + cell_of(*row.task, change.head) + "”，这个工作簿（" +
                            change.cell + "）又改为“" + change.text + "”。已采用后者，请核对。",
                        row.task->id, edit_field(change.head), {}});
      return false;
    });
    // Day and kind follow from the text, and are no edits of their own.
    if (older_deadline)
      std::erase_if(row.changes, [](const CellChange& change) {
        return change.head == column_of(DataField::due).heading || change.head == column_of(DataField::deadline_kind).heading;
      });
  }
  return doubts;
}

}  // namespace fenjie::returned
