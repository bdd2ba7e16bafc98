#include "returned/as_written.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/data_columns.h"
#include "returned/edit_task.h"
#include "sheets/breakdown_rows.h"
#include "sheets/data_cells.h"

namespace fenjie::returned {
namespace {

using TasksById = std::unordered_map<std::string_view, const Task*>;

TasksById by_id(const std::vector<Task>& tasks) {
  TasksById known;
  for (const Task& task : tasks) known.emplace(task.id, &task);
  return known;
}

/// The column may have got a heading since, or another one.
std::string name_now(std::string head, const Notice& now, const EditsSince& since) {
  for (std::size_t i = since.count({}, now.edited); i < now.edited.size(); ++i)
    if (is_of_column(now.edited[i]) && head == extra_head(now.edited[i].before)) head = extra_head(now.edited[i].after);
  return head;
}

void take_back(Task& task, const Edit& edit, const Notice& now, const EditsSince& since) {
  if (const std::string head = head_of(edit.field); !head.empty()) set_cell(task, name_now(head, now, since), edit.before);
}

void show_days(Task& task, const sheets::DayCells& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (sheets::data_cell(task, sheets::kDayCells[i]) != cells[i]) set_cell(task, column_of(sheets::kDayCells[i]).heading, cells[i]);
}

/// tables[1].notes[2] -> 1 and 2; table.columns[2].heading -> 0 and 2
std::pair<std::size_t, std::size_t> place_in_table(std::string_view field, std::string_view list) {
  const auto number_behind = [&](std::string_view words) {
    const std::size_t at = field.find(words);
    std::size_t number = 0;
    if (at != field.npos) std::from_chars(field.data() + at + words.size(), field.data() + field.size(), number);
    return number;
  };
  return {number_behind("tables["), number_behind(list)};
}

void take_back_note(std::vector<Table>& tables, const Edit& edit) {
  const auto [table, place] = place_in_table(edit.field, ".notes[");
  if (table >= tables.size()) return;
  std::vector<Passage>& notes = tables[table].notes;
  Passage note;
  if (edit.after.empty()) {
    note.append_inserted(edit.before);
    notes.insert(notes.begin() + static_cast<std::ptrdiff_t>(std::min(place, notes.size())), std::move(note));
  } else if (place < notes.size()) {
    const std::vector<Span> spans = notes[place].spans();
    note.append_replaced(edit.before, spans.empty() ? Span() : spans.front());
    notes[place] = std::move(note);
  }
}

void take_back_heading(Notice& then, const Edit& edit) {
  const auto [table, column] = place_in_table(edit.field, ".columns[");
  if (table < then.tables.size() && column < then.tables[table].columns.size()) {
    Passage before;
    before.append_inserted(edit.before);
    then.tables[table].columns[column].heading = std::move(before);
  }
  for (Task& task : then.tasks)
    for (auto& [heading, value] : task.other)
      if (heading == edit.after) heading = edit.before;
}

Notice taken_back(const Notice& now, const sheets::Carried& carried, const EditsSince& since) {
  Notice then = now;
  if (!carried.task_ids.empty()) {
    const TasksById known = by_id(now.tasks);
    then.tasks.clear();
    for (const std::string& id : carried.task_ids)
      if (const auto task = known.find(id); task != known.end()) then.tasks.push_back(*task->second);
  }
  for (std::size_t i = now.edited.size(); i-- > since.count({}, now.edited);)
    if (is_of_note(now.edited[i])) take_back_note(then.tables, now.edited[i]);
  for (Task& task : then.tasks) {
    for (std::size_t i = task.edited.size(); i-- > since.count(task.id, task.edited);) take_back(task, task.edited[i], now, since);
    if (const auto days = carried.days.find(task.id); days != carried.days.end()) show_days(task, days->second);
  }
  for (std::size_t i = now.edited.size(); i-- > since.count({}, now.edited);)
    if (is_of_column(now.edited[i])) take_back_heading(then, now.edited[i]);
  return then;
}

}  // namespace

Notice as_written(const Notice& now, const sheets::Carried& carried, const EditsSince& since, const Notice* packed) {
  if (packed == nullptr) return taken_back(now, carried, since);
  Notice then = *packed;
  sheets::give_row_numbers(then);
  then.milestones = now.milestones;
  then.edited = now.edited;
  const TasksById known = by_id(now.tasks);
  for (Task& task : then.tasks)
    if (const auto own = known.find(task.id); own != known.end()) task.edited = own->second->edited;
  return then;
}

}  // namespace fenjie::returned
