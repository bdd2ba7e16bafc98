#include "returned/merge.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "model/added_home.h"
#include "model/data_columns.h"
#include "returned/set_cells.h"
#include "returned/json_places.h"
#include "returned/task_order.h"
#include "sheets/data_cells.h"
#include "text/task_ids.h"

namespace fenjie::returned {
namespace {

constexpr const char* kTaskField = "task";

/// A task as it will be: from which one, and what the sheets change.
struct Entry {
  const Task* task = nullptr;  // none: added
  std::vector<CellChange> changes;
  std::string cell;
  std::optional<std::size_t> home{};  // of one that was added
};

std::string task_text(const Entry& entry) {
  for (const CellChange& change : entry.changes)
    if (change.head == column_of(DataField::text).heading) return change.text;
  return entry.task != nullptr ? entry.task->text.value : std::string();
}

class Merger {
 public:
  Merger(Notice& notice, std::string_view source, const Notice& written, const SheetOfTasks* data,
         const SheetOfTasks* breakdown, const std::string& whose)
      : notice_(notice), source_(source), written_(written), whose_(whose) {
    for (const SheetOfTasks* sheet : {data, breakdown})
      if (sheet != nullptr) sheets_.push_back(sheet);
  }

  std::vector<Diagnostic> merge() {
    for (const SheetOfTasks* sheet : sheets_) {
      for (const std::string& sentence : sheet->changes.unread) doubt("returned/not-read", Severity::warning, sentence);
      for (const std::string& sentence : sheet->changes.guessed) doubt("returned/guessed", Severity::warning, sentence);
    }
    for (const SheetOfTasks* sheet : sheets_)
      for (const HeadingChange& change : sheet->changes.headings) take_heading(change);
    find_own();
    gather_known();
    gather_removed();
    std::vector<Entry*> entries = in_order();
    std::vector<Task> tasks;
    tasks.reserve(entries.size());
    for (Entry* entry : entries) tasks.push_back(task_of(*entry));
    note_moved(entries, tasks);
    put(entries, std::move(tasks));
    name_others_values();
    for (const SheetOfTasks* sheet : sheets_)
      for (const NoteChange& change : sheet->changes.notes) take_note(change);
    for (const SheetOfTasks* sheet : sheets_)
      for (const std::string& heading : sheet->changes.removed_headings) remove_heading(heading);
    return std::move(doubts_);
  }

 private:
  void doubt(const char* code, Severity severity, std::string message, const std::string& task = {},
             const std::string& field = {}) {
    doubts_.push_back({code, severity, std::move(message), task, field, {}});
  }

  /// One entry a task that had been written, with the changes of both sheets.
  void gather_known() {
    for (const Task* task : shown_) known_.emplace(task, Entry{task, {}, {}, {}});
    for (const SheetOfTasks* sheet : sheets_)
      for (const RowChange& row : sheet->changes.rows)
        if (row.task != nullptr) add(known_.at(row.task), row);
  }

  void add(Entry& entry, const RowChange& row) {
    if (entry.cell.empty()) entry.cell = row.cell;
    if (!entry.home) entry.home = row.home;
    for (const CellChange& change : row.changes) {
      const auto same = std::find_if(entry.changes.begin(), entry.changes.end(),
                                     [&](const CellChange& each) { return each.head == change.head; });
      if (same == entry.changes.end())
        entry.changes.push_back(change);
      else if (!same_text(same->text, change.text))
        doubt("returned/contradiction", Severity::error,
              "两张表改得不一样：" + same->cell + " 的“" + change.head + "”是“" + same->text + "”，" + change.cell +
                  " 是“" + change.text + "”。已采用前者，请核对。",
              entry.task != nullptr ? entry.task->id : "");
    }
  }

  /// A task that one sheet removed and the other changed stays.
  void gather_removed() {
    for (const SheetOfTasks* sheet : sheets_)
      for (const Task* task : sheet->changes.removed) {
        const Entry& entry = known_.at(task);
        if (entry.changes.empty()) {
          removed_.insert(task);
          continue;
        }
        doubt("returned/contradiction", Severity::error,
              "两张表改得不一样：“" + task->text.value + "”在一张表里被删除，在另一张表里有修改（" +
                  entry.changes.front().cell + "）。已保留并采用修改，请核对。",
              task->id);
      }
  }

  /// The order of now, or of the sheet that changed it, 数据 first; additions stand behind the row before them.
  std::vector<Entry*> in_order() {
    const SheetOfTasks* ordering = nullptr;
    for (const SheetOfTasks* sheet : sheets_) {
      if (!sheet->changes.reordered(sheet->tasks)) continue;
      if (ordering != nullptr)
        doubt("returned/contradiction", Severity::warning, "两张表都改了任务的顺序，已采用“数据”表的顺序，请核对。");
      else
        ordering = sheet;
    }
    std::vector<const Task*> tasks;
    if (ordering != nullptr)
      for (const RowChange& row : ordering->changes.rows)
        if (row.task != nullptr) tasks.push_back(row.task);
    TaskOrder<Entry> order;
    for (const Task* task : tasks) order.append(task, &known_.at(task));
    const Task* before = nullptr;
    for (const Task* task : shown_) {
      order.insert_after(before, task, &known_.at(task));  // does nothing where it stands already
      before = task;
    }
    for (const SheetOfTasks* sheet : sheets_) add_new(*sheet, order);
    std::vector<Entry*> entries = order.take();
    std::erase_if(entries, [&](const Entry* entry) { return entry->task != nullptr && removed_.count(entry->task) > 0; });
    return entries;
  }

  void add_new(const SheetOfTasks& sheet, TaskOrder<Entry>& order) {
    const Task* before = nullptr;
    const Entry* new_before = nullptr;
    for (const RowChange& row : sheet.changes.rows) {
      if (row.task != nullptr) {
        before = row.task;
        new_before = nullptr;
        continue;
      }
      Entry entry{nullptr, row.changes, row.cell, row.home};
      const std::string text = task_text(entry);
      const auto twin = added_by_text_.find(text);
      if (twin != added_by_text_.end() && twin->second.second != &sheet) {  // the other sheet has it too
        add(*twin->second.first, row);
        continue;
      }
      added_.push_back(std::make_unique<Entry>(std::move(entry)));
      added_by_text_.insert_or_assign(text, std::pair(added_.back().get(), &sheet));
      order.insert_new(before, new_before, added_.back().get());
      new_before = added_.back().get();
    }
  }

  /// The notice's own tasks are taken out of it one by one: of many, a second copy would be too much.
  void find_own() {
    std::unordered_map<std::string_view, const Task*> by_id;
    for (const Task& task : written_.tasks) by_id.emplace(task.id, &task);
    for (Task& task : notice_.tasks) {
      ids_.insert(task.id);
      const auto written = by_id.find(task.id);
      is_shown_.push_back(written != by_id.end());
      if (!is_shown_.back()) continue;
      own_.emplace(written->second, &task);
      shown_.push_back(written->second);
    }
  }

  Task task_of(const Entry& entry) {
    Task task = entry.task != nullptr ? std::move(*own_.at(entry.task)) : Task();
    if (entry.task == nullptr) {
      task.id = new_id(task_text(entry));
      task.edited.push_back({kTaskField, {}, task_text(entry)});
      if (entry.home) task.edited.push_back({kHomeField, {}, home_word(*entry.home, notice_.tables.size())});
    }
    std::vector<CellChange> changes = entry.changes;
    if (const auto named = headings_.find(entry.task); named != headings_.end()) name_values(task, changes, named->second);
    std::vector<Diagnostic> doubts = set_cells(task, std::move(changes), entry.task != nullptr);
    std::move(doubts.begin(), doubts.end(), std::back_inserter(doubts_));
    return task;
  }

  std::string new_id(const std::string& text) {
    std::string id;
    do id = new_ids_.next(text);
    while (!ids_.insert(id).second);
    return id;
  }

  void note_moved(const std::vector<Entry*>& entries, std::vector<Task>& tasks) {
    std::unordered_map<const Task*, std::size_t> places;
    for (const Task* task : shown_)
      if (removed_.count(task) == 0) places.emplace(task, places.size());
    std::vector<std::size_t> order, which;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (entries[i]->task == nullptr) continue;
      order.push_back(places.at(entries[i]->task));
      which.push_back(i);
    }
    for (const std::size_t i : moved_places(order))
      tasks[which[i]].edited.push_back({"order", std::to_string(order[i] + 1), std::to_string(i + 1)});
  }

  /// Into the notice: tasks that are not in this workbook keep their places.
  void put(const std::vector<Entry*>& entries, std::vector<Task> tasks) {
    std::vector<Task> all;
    all.reserve(notice_.tasks.size() + added_.size());
    std::size_t next = 0;
    const auto take = [&] {
      if (next < tasks.size()) all.push_back(std::move(tasks[next++]));
      while (next < tasks.size() && entries[next]->task == nullptr) all.push_back(std::move(tasks[next++]));
    };
    const auto first_shown = static_cast<std::size_t>(std::find(is_shown_.begin(), is_shown_.end(), true) - is_shown_.begin());
    for (std::size_t i = 0; i < notice_.tasks.size(); ++i) {
      while (i == first_shown && next < entries.size() && entries[next]->task == nullptr) all.push_back(std::move(tasks[next++]));
      if (is_shown_[i])
        take();
      else
        all.push_back(std::move(notice_.tasks[i]));
    }
    while (next < tasks.size()) take();
    for (const Task& task : written_.tasks) {
      if (removed_.count(&task) == 0) continue;
      notice_.edited.push_back({kTaskField, task.text.value, {}});
      if (!whose_.empty()) say_removed_for_all(task);
    }
    notice_.tasks = std::move(all);
  }

  void take_heading(const HeadingChange& change) {
    std::string before;  // another wrote one since
    for (const auto& [table, column] : change.columns) {
      const auto index = static_cast<std::size_t>(table - written_.tables.data());
      const std::string path = notice_.tables.size() == 1 ? "table" : element("tables", index);
      Passage& heading = notice_.tables[index].columns[column].heading;
      before = heading.text();
      if (same_text(before, change.heading)) continue;
      heading = passage_of(change.heading, {}, source_);
      notice_.edited.push_back({element(path + ".columns", column) + ".heading", before, change.heading});
    }
    for (const Task* task : change.tasks) headings_.emplace(task, std::pair(before, change.heading));
    if (notice_.tables.size() == 1) heading_of_all_ = {before, change.heading};
    if (!before.empty() && !same_text(before, change.heading))
      doubt("returned/changed-twice", Severity::warning,
            "没有表头的一栏在这个工作簿生成以后已写上表头“" + before + "”，这个工作簿又写上“" + change.heading + "”。已采用后者，请核对。");
  }

  /// Values of a column that had no heading, or had got another since, stand under the one that it got.
  static void name_values(Task& task, std::vector<CellChange>& changes, const std::pair<std::string, std::string>& headings) {
    const auto& [before, heading] = headings;
    for (auto& [head, value] : task.other)
      if (head.empty() || head == before) head = heading;
    for (CellChange& change : changes)
      if (change.head == extra_head("") || change.head == extra_head(before)) change.head = extra_head(heading);
  }

  /// Tasks that this workbook does not show have the column, too; of several tables nothing tells which one theirs is.
  void name_others_values() {
    std::vector<CellChange> none;
    for (Task& task : notice_.tasks)
      if (heading_of_all_) name_values(task, none, *heading_of_all_);
  }

  /// Listed where no task lists it: that of each tells the heading it had.
  void remove_heading(const std::string& heading) {
    const auto lists = [&](const Edit& edit) {
      return (edit.field == column_of(DataField::section).json || edit.field == column_of(DataField::group).json) && same_text(edit.before, heading);
    };
    const bool listed = std::any_of(notice_.tasks.begin(), notice_.tasks.end(), [&](const Task& task) { return std::any_of(task.edited.begin(), task.edited.end(), lists); });
    if (!listed) notice_.edited.push_back({kHeadingField, heading, {}});
  }

  void take_note(const NoteChange& change) {
    for (std::size_t table = 0; table < notice_.tables.size(); ++table) {
      std::vector<Passage>& notes = notice_.tables[table].notes;
      const auto note = std::find_if(notes.begin(), notes.end(), [&](const Passage& each) { return same_text(each.text(), change.before); });
      if (note == notes.end()) continue;
      const std::string path = notice_.tables.size() == 1 ? "table" : element("tables", table);
      notice_.edited.push_back({element(path + ".notes", static_cast<std::size_t>(note - notes.begin())), change.before, change.after});
      if (change.after.empty())
        notes.erase(note);
      else
        *note = passage_of(change.after, note->spans(), source_);
      return;
    }
  }

  /// A unit's own workbook shows tasks that it shares.
  void say_removed_for_all(const Task& task) {
    std::string others;
    for (const Unit& unit : task.units)
      if (unit.name.value != whose_ && unit.full_name != whose_) others += (others.empty() ? "" : "、") + unit.name.value;
    if (others.empty()) return;
    doubt("returned/removed-for-all", Severity::warning,
          "“" + task.text.value + "”在“" + whose_ + "”的工作簿里被删除，已从全部任务中删除，" + others +
              "也不再有这项任务，请核对；只是“" + whose_ + "”不再承担的，请保留这一行，删去它的名称。");
  }

  Notice& notice_;
  std::string_view source_;
  const Notice& written_;
  const std::string& whose_;
  std::vector<const SheetOfTasks*> sheets_;  // 数据 first
  std::unordered_map<const Task*, Entry> known_;
  std::unordered_set<const Task*> removed_;
  std::vector<std::unique_ptr<Entry>> added_;
  std::unordered_map<std::string, std::pair<Entry*, const SheetOfTasks*>> added_by_text_;
  std::unordered_set<std::string> ids_;
  std::unordered_map<const Task*, Task*> own_;  // of the notice, by that which had been written
  std::unordered_map<const Task*, std::pair<std::string, std::string>> headings_;  // of columns that had none, and those that they got
  std::optional<std::pair<std::string, std::string>> heading_of_all_;
  std::vector<bool> is_shown_;                  // of the notice's tasks: in this workbook
  std::vector<const Task*> shown_;              // those as they had been written, in the order of now
  text::TaskIds new_ids_;
  std::vector<Diagnostic> doubts_;
};

}  // namespace

std::vector<Diagnostic> merge_changes(Notice& notice, std::string_view source, const Notice& written,
                                      const SheetOfTasks* data, const SheetOfTasks* breakdown, const std::string& whose) {
  return Merger(notice, source, written, data, breakdown, whose).merge();
}

}  // namespace fenjie::returned
