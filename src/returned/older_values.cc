#include "returned/older_values.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "model/added_home.h"
#include "model/data_columns.h"
#include "returned/edit_task.h"
#include "sheets/supervision.h"

namespace fenjie::returned {

std::size_t EditsSince::count(const std::string& id, const std::vector<Edit>& edited) const {
  if (written_ == nullptr) return edited.size();
  const auto known = written_->find(id.empty() ? sheets::kNoticeItself : id);
  return known == written_->end() ? 0 : known->second;
}

std::vector<Edit> EditsSince::of(const Task& task) const {
  const std::size_t first = std::min(count(task.id, task.edited), task.edited.size());
  return {task.edited.begin() + static_cast<std::ptrdiff_t>(first), task.edited.end()};
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

/// The first edit since of what stands under `head`; days of the further deadlines are edited one by one.
const Edit* first_under(const EditsSince& since, const Task& task, const std::string& head) {
  if (head != column_of(DataField::further_dues).heading) return since.first_of(task.id, task.edited, edit_field(head));
  const Edit* found = nullptr;
  for (std::size_t i = 1; i < task.deadlines.size() && found == nullptr; ++i) found = since.first_of(task.id, task.edited, deadline_key(i) + ".due");
  return found;
}

/// @param row one that was changed, or (without its task) one of which nothing tells what was: all that it says is named
std::string removed_row(const RowChange& row, const std::string& text) {
  std::string values;
  for (const CellChange& change : row.changes) {
    if (row.task == nullptr && (change.text.empty() || change.head == column_of(DataField::text).heading)) continue;
    values += (values.empty() ? "“" : "、“") + change.head + (row.task != nullptr ? "”改成的“" : "”写着的“") + change.text + "”";
  }
  return row.cell + "：“" + text + "”在这个工作簿生成以后已被删除，这一行" + values + "没有读回；仍要这项任务的，请在新的工作簿里补上。";
}

}  // namespace

std::vector<Diagnostic> doubt_changed_twice(SheetChanges& changes, const EditsSince& since) {
  std::vector<Diagnostic> doubts;
  for (RowChange& row : changes.rows) {
    if (row.task == nullptr) continue;
    std::erase_if(row.changes, [&](const CellChange& change) {
      if (first_under(since, *row.task, change.head) == nullptr) return false;
      const Edit* last = since.last_of(row.task->id, row.task->edited, edit_field(change.head));
      if (last != nullptr && same_text(change.text, last->after)) return true;  // both wrote the same
      doubts.push_back({"returned/changed-twice", Severity::warning,
                        "“" + row.task->text.value + "”的“" + change.head + "”在这个工作簿生成以后已改为“" + (last != nullptr ? last->after : cell_of(*row.task, change.head)) + "”，这个工作簿（" +
                            change.cell + "）又改为“" + change.text + "”。已采用后者，请核对。",
                        row.task->id, edit_field(change.head), {}});
      return false;
    });
  }
  return doubts;
}

bool is_of_note(const Edit& edit) {
  constexpr std::string_view kTable = "table", kNotes = ".notes[";
  return edit.field.starts_with(kTable) && edit.field.find(kNotes) != std::string::npos;
}

bool is_of_column(const Edit& edit) {
  constexpr std::string_view kTable = "table", kColumns = ".columns[", kHeading = ".heading";
  return edit.field.starts_with(kTable) && edit.field.find(kColumns) != std::string::npos && edit.field.ends_with(kHeading);
}

void name_columns(SheetChanges& changes, const Notice& now, const EditsSince& since) {
  for (std::size_t i = since.count({}, now.edited); i < now.edited.size(); ++i) {
    if (!is_of_column(now.edited[i])) continue;
    for (RowChange& row : changes.rows)
      for (CellChange& change : row.changes)
        if (change.head == extra_head(now.edited[i].before)) change.head = extra_head(now.edited[i].after);
  }
}

std::vector<Diagnostic> doubt_notes_changed_twice(SheetChanges& changes, const Notice& now, const EditsSince& since) {
  std::vector<Diagnostic> doubts;
  std::erase_if(changes.notes, [&](NoteChange& change) {
    const std::string written = change.before;
    for (std::size_t i = since.count({}, now.edited); i < now.edited.size() && !change.before.empty(); ++i)
      if (is_of_note(now.edited[i]) && same_text(now.edited[i].before, change.before)) change.before = now.edited[i].after;
    if (same_text(change.before, written)) return false;
    if (same_text(change.before, change.after)) return true;  // both wrote the same
    const bool is_gone = change.before.empty(), deletes = change.after.empty();
    doubts.push_back({is_gone ? "returned/not-read" : "returned/changed-twice", Severity::warning,
                      "表下的注“" + written + "”在这个工作簿生成以后已" + (is_gone ? "被删除" : "改为“" + change.before + "”") + "，这个工作簿" +
                          (deletes ? "删除了它" : "又改为“" + change.after + "”") + (is_gone ? "，没有读回；仍要的请自行留存。" : "。已采用后者，请核对。"),
                      "", "", {}});
    return is_gone;
  });
  return doubts;
}

void drop_removed_tasks(SheetChanges& changes, const Notice& now, const EditsSince& since) {
  std::unordered_set<std::string_view> there;
  for (const Task& task : now.tasks) there.insert(task.id);
  std::erase_if(changes.removed, [&](const Task* task) { return there.count(task->id) == 0; });
  std::erase_if(changes.rows, [&](const RowChange& row) {
    if (row.task == nullptr || there.count(row.task->id) > 0) return false;
    if (!row.changes.empty()) changes.unread.push_back(removed_row(row, row.task->text.value));
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

namespace {

/// How a clerk calls the field; JSON's paths name each value of a list (units[0]).
std::string shown_head(std::string_view field) {
  constexpr std::string_view kProgress = "progress", kNote = ".note", kUnits = "units";
  if (field.starts_with(kProgress)) return field.ends_with(kNote) ? sheets::kNoteHead : sheets::kSupervisionHeads[static_cast<std::size_t>(sheets::SupervisionColumn::state)];
  if (std::string head = head_of(field); !head.empty()) return head;
  const std::string_view list = field.substr(0, field.find_first_of("[."));
  const auto column = std::find_if(kDataColumns.begin(), kDataColumns.end(), [&](const DataColumn& each) { return std::string_view(each.json).starts_with(list); });
  return list == kUnits || column == kDataColumns.end() ? "单位" : column->heading;
}

/// A heading that other tasks have, too, is not gone.
bool is_kept(const Edit& edit, const Notice& left) {
  const bool of_section = edit.field == column_of(DataField::section).json;
  if (!of_section && edit.field != column_of(DataField::group).json) return false;
  return std::any_of(left.tasks.begin(), left.tasks.end(), [&](const Task& task) { return same_text((of_section ? task.section : task.group).value, edit.after); });
}

}  // namespace

std::string told(const std::vector<Edit>& changes) {
  constexpr std::string_view kPlace = "order";
  std::string all;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const auto same = [&](const Edit& other) { return other.field == changes[i].field; };
    const auto mine = changes.begin() + static_cast<std::ptrdiff_t>(i);
    if (changes[i].field == kPlace || changes[i].field == kHomeField || std::any_of(mine + 1, changes.end(), same)) continue;
    if (same_text(std::find_if(changes.begin(), changes.end(), same)->before, mine->after)) continue;  // and changed back
    all += (all.empty() ? "“" : "、“") + shown_head(mine->field) + (mine->after.empty() ? "”被清空" : "”改为“" + mine->after + "”");
  }
  return all;
}

std::vector<Diagnostic> doubt_deleted(const Notice& written, const Notice& left, const EditsSince& since) {
  std::unordered_set<std::string_view> there;
  for (const Task& task : left.tasks) there.insert(task.id);
  std::vector<Diagnostic> doubts;
  for (const Task& task : written.tasks) {
    if (there.count(task.id) > 0) continue;
    std::vector<Edit> changes = since.of(task);
    std::erase_if(changes, [&](const Edit& edit) { return is_kept(edit, left); });
    if (const std::string values = told(changes); !values.empty())
      doubts.push_back({"returned/changed-twice", Severity::warning,
                        "“" + task.text.value + "”在这个工作簿生成以后有修改：" + values +
                            "；这个工作簿删除了这项任务。已删除，这些修改也不再保留，请核对；仍要这项任务的，请在新的工作簿里补上。",
                        "", "", {}});
  }
  return doubts;
}

}  // namespace fenjie::returned
