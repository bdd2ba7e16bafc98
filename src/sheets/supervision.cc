#include "sheets/supervision.h"

#include <algorithm>

#include "sheets/cell_text.h"

namespace fenjie::sheets {
namespace {

/// The units that answer for a task: those in the lead, or all where none leads.
std::string answering_units(const Task& task) {
  std::string lead, all;
  for (const Unit& unit : task.units) {
    append_listed(all, unit.name.value);
    if (unit.role == UnitRole::lead) append_listed(lead, unit.name.value);
  }
  return lead.empty() ? all : lead;
}

}  // namespace

const char* state_word(std::string_view state) {
  const auto found = std::find_if(kStateWords.begin(), kStateWords.end(),
                                  [state](const StateWord& entry) { return entry.state == state; });
  return found == kStateWords.end() ? kStateWords.front().word : found->word;
}

std::string SupervisionRow::cell(SupervisionColumn column) const {
  switch (column) {
    case SupervisionColumn::number:
      if (task == nullptr) return {};
      return task->number ? std::to_string(*task->number) : task->label.value;
    case SupervisionColumn::task: return task != nullptr ? task->text.value : milestone->text.value;
    case SupervisionColumn::units: return task != nullptr ? answering_units(*task) : std::string();
    case SupervisionColumn::deadline: return deadline != nullptr ? deadline->text.value : std::string();
    case SupervisionColumn::due: return deadline != nullptr ? deadline->due : std::string();
    case SupervisionColumn::state: {
      if (deadline == nullptr) return {};
      const Progress* set = progress();
      return state_word(set != nullptr ? set->state : std::string_view());
    }
    case SupervisionColumn::count: break;
  }
  return {};
}

const Progress* SupervisionRow::progress() const {
  return task != nullptr ? progress_of(task->progress, of) : &milestone->progress;
}

std::vector<SupervisionRow> supervision_rows(const Notice& notice) {
  std::vector<SupervisionRow> rows;
  for (const Task& task : notice.tasks) {
    for (std::size_t i = 0; i < task.deadlines.size(); ++i)
      rows.push_back({&task, nullptr, i == 0 ? task.id : task.id + "#" + std::to_string(i + 1),
                      deadline_key(i), &task.deadlines[i], i == 0});
    if (task.deadlines.empty() && !task.due_dates.empty())
      rows.push_back({&task, nullptr, task.id, "due_dates", nullptr, true});
  }
  for (std::size_t i = 0; i < notice.milestones.size(); ++i) {
    const Milestone& milestone = notice.milestones[i];
    rows.push_back({nullptr, &milestone, "milestone-" + std::to_string(i + 1), {}, &milestone.deadline, false});
  }
  return rows;
}

std::vector<std::string> reporting_dates(const Notice& notice) {
  std::vector<std::string> dates;
  for (const Task& task : notice.tasks)
    for (const DateField& date : task.due_dates) {
      const auto place = std::lower_bound(dates.begin(), dates.end(), date.value);
      if (place == dates.end() || *place != date.value) dates.insert(place, date.value);
    }
  return dates;
}

const Progress* progress_of(const std::vector<Progress>& list, std::string_view of) {
  const auto found = std::find_if(list.begin(), list.end(), [of](const Progress& each) { return each.of == of; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace fenjie::sheets
