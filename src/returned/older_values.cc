#include "returned/older_values.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "model/data_columns.h"
#include "returned/edit_task.h"
#include "sheets/data_cells.h"

namespace fenjie::returned {

std::size_t EditsSince::count(const std::string& id, const std::vector<Edit>& edited) const {
  if (written_ == nullptr) return edited.size();
  const auto known = written_->find(id.empty() ? sheets::kNoticeItself : id);
  return known == written_->end() ? 0 : known->second;
}

const Edit* EditsSince::first_of(const std::string& id, const std::vector<Edit>& edited, std::string_view field) const {
  for (std::size_t i = count(id, edited); i < edited.size(); ++i)
    if (edited[i].field == field) return &edited[i];
  return nullptr;
}

const Edit* EditsSince::last_of(const std::string& id, const std::vector<Edit>& edited, std::string_view field) const {
  for (std::size_t i = edited.size(); i-- > count(id, edited);)
    if (edited[i].field == field) return &edited[i];
  return nullptr;
}

namespace {

/// The days of the further deadlines before what was changed of them since; null edits: nothing was.
std::string older_days(const EditsSince& since, const Task& task, const Edit*& last) {
  Task then = task;
  for (std::size_t i = then.deadlines.size(); i-- > 1;)
    if (const Edit* edit = since.first_of(task.id, task.edited, deadline_key(i) + ".due")) {
      then.deadlines[i].due = edit->before;
      last = edit;
    }
  return sheets::further_dues(then);
}

std::string removed_row(const RowChange& row, const std::string& text) {
  std::string changed;
  for (const CellChange& change : row.changes)
    if (row.task != nullptr) changed += (changed.empty() ? "“" : "、“") + change.head + "”改成的“" + change.text + "”";
  return row.cell + "：“" + text + "”在这个工作簿生成以后已被删除，这一行" + changed + "没有读回；仍要这项任务的，请在新的工作簿里补上。";
}

}  // namespace

std::vector<Diagnostic> drop_older_values(SheetChanges& changes, const sheets::EditCounts& written) {
  const std::string_view deadline = column_of(DataField::deadline).heading;
  const EditsSince since(&written);
  const std::string_view further = column_of(DataField::further_deadlines).heading;
  std::vector<Diagnostic> doubts;
  for (RowChange& row : changes.rows) {
    if (row.task == nullptr) continue;
    bool older_deadline = false, older_further = false;
    std::erase_if(row.changes, [&](const CellChange& change) {
      const Edit* edit = since.first_of(row.task->id, row.task->edited, edit_field(change.head));
      std::string before = edit != nullptr ? edit->before : std::string();
      if (change.head == column_of(DataField::further_dues).heading) before = older_days(since, *row.task, edit);
      if (edit == nullptr) return false;
      if (same_text(change.text, before)) {
        older_deadline |= change.head == deadline;
        older_further |= change.head == further;
        return true;
      }
      const Edit* last = since.last_of(row.task->id, row.task->edited, edit_field(change.head));
      if (last != nullptr && same_text(change.text, last->after)) return true;  // both wrote the same
      doubts.push_back({"returned/changed-twice", Severity::warning,
                        "“" + row.task->text.value + "”的“" + change.head + "”在这个工作簿生成以后已改为“" + (last != nullptr ? last->after : cell_of(*row.task, change.head)) + "”，这个工作簿（" +
                            change.cell + "）又改为“" + change.text + "”。已采用后者，请核对。",
                        row.task->id, edit_field(change.head), {}});
      return false;
    });
    // Day and kind follow from the text, and are no edits of their own: of a text taken back nobody knows them.
    const auto is_taken_back = [&](std::string_view head) {
      return row.find(std::string(head)) == nullptr && since.first_of(row.task->id, row.task->edited, edit_field(std::string(head))) != nullptr;
    };
    older_deadline |= is_taken_back(deadline) && !row.task->deadlines.empty() && row.task->deadlines.front().due.empty();
    older_further |= is_taken_back(further) && sheets::further_dues(*row.task).empty();
    if (older_deadline)
      std::erase_if(row.changes, [](const CellChange& change) {
        return change.head == column_of(DataField::due).heading || change.head == column_of(DataField::deadline_kind).heading;
      });
    if (older_further)
      std::erase_if(row.changes, [](const CellChange& change) { return change.head == column_of(DataField::further_dues).heading; });
  }
  return doubts;
}

void drop_removed_tasks(SheetChanges& changes, const Notice& now, const EditsSince& since) {
  std::unordered_set<std::string_view> there;
  for (const Task& task : now.tasks) there.insert(task.id);
  std::erase_if(changes.removed, [&](const Task* task) { return there.count(task->id) == 0; });
  std::erase_if(changes.rows, [&](const RowChange& row) {
    if (row.task == nullptr || there.count(row.task->id) > 0) return false;
    changes.unread.push_back(removed_row(row, row.task->text.value));
    return true;
  });
  std::vector<const std::string*> removed;
  for (std::size_t i = since.count({}, now.edited); i < now.edited.size(); ++i)
    if (now.edited[i].field == "task" && now.edited[i].after.empty()) removed.push_back(&now.edited[i].before);
  const auto is_removed = [&](const CellChange& change) {
    return change.head == column_of(DataField::text).heading &&
           std::any_of(removed.begin(), removed.end(), [&](const std::string* text) { return same_text(change.text, *text); });
  };
  std::erase_if(changes.rows, [&](const RowChange& row) {
    const auto text = std::find_if(row.changes.begin(), row.changes.end(), is_removed);
    if (row.task != nullptr || text == row.changes.end()) return false;
    changes.unread.push_back(removed_row(row, text->text));
    return true;
  });
  const bool counted_anew = !removed.empty() || std::any_of(now.tasks.begin(), now.tasks.end(), [&](const Task& task) { return since.added(task); });
  if (counted_anew) std::erase_if(changes.unread, [](const std::string& sentence) { return sentence.ends_with(kCountedNumbers); });
}

}  // namespace fenjie::returned
