#include "returned/as_written.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
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

void take_back(Task& task, const Edit& edit) {
  if (const std::string head = head_of(edit.field); !head.empty()) set_cell(task, head, edit.before);
}

void show_days(Task& task, const sheets::DayCells& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (sheets::data_cell(task, sheets::kDayCells[i]) != cells[i]) set_cell(task, column_of(sheets::kDayCells[i]).heading, cells[i]);
}

Notice taken_back(const Notice& now, const sheets::Carried& carried, const EditsSince& since) {
  Notice then = now;
  if (!carried.task_ids.empty()) {
    const TasksById known = by_id(now.tasks);
    then.tasks.clear();
    for (const std::string& id : carried.task_ids)
      if (const auto task = known.find(id); task != known.end()) then.tasks.push_back(*task->second);
  }
  for (Task& task : then.tasks) {
    for (std::size_t i = task.edited.size(); i-- > since.count(task.id, task.edited);) take_back(task, task.edited[i]);
    if (const auto days = carried.days.find(task.id); days != carried.days.end()) show_days(task, days->second);
  }
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
