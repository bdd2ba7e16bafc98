#include "sheets/supervision.h"

#include <algorithm>

#include "sheets/cell_text.h"
#include "sheets/data_cells.h"

namespace fenjie::sheets {
namespace {

/// The units that answer for a task: those in the lead, else those that are responsible, else all.
std::string answering_units(const Task& task) {
  for (const UnitRole role : {UnitRole::lead, UnitRole::responsible}) {
    std::string units;
    for (const Unit& unit : task.units)
      if (unit.role == role) append_listed(units, unit.name.value);
    if (!units.empty()) return units;
  }
  std::string all;
  for (const Unit& unit : task.units) append_listed(all, unit.name.value);
  return all;
}

/// What a unit reports, in the notice's own words.
std::string report_words(const Reporting& reporting) {
  std::string contents;
  for (const Field& content : reporting.contents) contents += (contents.empty() ? "" : "、") + content.value;
  const std::string to = reporting.recipient.empty() ? std::string() : "向" + reporting.recipient.value;
  return to + "报送" + (contents.empty() ? std::string("落实情况") : contents);
}

bool is_unit_of(const Notice& notice, std::string_view name) {
  return std::any_of(notice.tasks.begin(), notice.tasks.end(), [name](const Task& task) {
    return std::any_of(task.units.begin(), task.units.end(), [name](const Unit& unit) { return unit.name.value == name; });
  });
}

/// The notice does not always tell who reports: one row for all of them, and one for each unit that has said how far it is.
void add_reports(const Notice& notice, std::string_view whose, std::vector<SupervisionRow>& rows) {
  const Reporting& reporting = notice.reporting;
  if (reporting.dates.empty()) return;
  const auto add = [&](std::string unit) {
    std::string id = "report-" + unit;
    rows.push_back({nullptr, nullptr, std::move(id), kAllReports, nullptr, &reporting.dates, &reporting, std::move(unit)});
  };
  const bool have_own_dates =
      std::any_of(notice.tasks.begin(), notice.tasks.end(), [](const Task& task) { return !task.due_dates.empty(); });
  if (!whose.empty()) {
    if (!have_own_dates && is_unit_of(notice, whose)) add(std::string(whose));
    return;
  }
  if (!have_own_dates) add({});
  std::vector<std::string_view> seen{std::string_view()};
  for (const Progress& each : reporting.progress) {
    if (std::find(seen.begin(), seen.end(), each.unit) != seen.end()) continue;
    seen.push_back(each.unit);
    add(each.unit);
  }
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
      return number_or_label(*task);
    case SupervisionColumn::task:
      return task != nullptr ? task->text.value : milestone != nullptr ? milestone->text.value : report_words(*reporting);
    case SupervisionColumn::units: return task != nullptr ? answering_units(*task) : unit;
    case SupervisionColumn::deadline: return deadline != nullptr ? deadline->text.value : std::string();
    case SupervisionColumn::due: return deadline != nullptr ? deadline->due : std::string();
    case SupervisionColumn::state: {
      if (!has_state()) return {};
      const Progress* set = progress();
      return state_word(set != nullptr ? set->state : std::string_view());
    }
    case SupervisionColumn::count: break;
  }
  return {};
}

const Progress* SupervisionRow::progress(std::string_view date) const {
  if (task != nullptr) {
    const Progress* own = progress_of(task->progress, date);
    return own != nullptr || before_of(date).empty() ? own : progress_of(task->progress, before_of(date));
  }
  if (milestone != nullptr) return &milestone->progress;
  const auto found = std::find_if(reporting->progress.begin(), reporting->progress.end(),
                                  [&](const Progress& each) { return each.of == date && each.unit == unit; });
  return found == reporting->progress.end() ? nullptr : &*found;
}

bool repeats_day(const Task& task, std::size_t deadline) {
  const Deadline& later = task.deadlines[deadline];
  if (later.due.empty() || progress_of(task.progress, deadline_key(deadline)) != nullptr) return false;
  const auto end = task.deadlines.begin() + static_cast<std::ptrdiff_t>(deadline);
  return std::any_of(task.deadlines.begin(), end, [&](const Deadline& each) { return each.due == later.due && each.kind == later.kind; });
}

std::vector<SupervisionRow> supervision_rows(const Notice& notice, std::string_view whose) {
  std::vector<SupervisionRow> rows;
  for (const Task& task : notice.tasks) {
    const std::vector<DateField>* dates = task.due_dates.empty() ? nullptr : &task.due_dates;
    for (std::size_t i = 0; i < task.deadlines.size(); ++i) {
      if (repeats_day(task, i)) continue;
      rows.push_back({&task, nullptr, i == 0 ? task.id : task.id + "#" + std::to_string(i + 1),
                      deadline_key(i), &task.deadlines[i], i == 0 ? dates : nullptr});
    }
    if (task.deadlines.empty() && dates != nullptr) rows.push_back({&task, nullptr, task.id, "due_dates", nullptr, dates});
    if (task.deadlines.empty() && dates == nullptr) rows.push_back({&task, nullptr, task.id, kWholeTask});
  }
  for (std::size_t i = 0; i < notice.milestones.size(); ++i) {
    const Milestone& milestone = notice.milestones[i];
    rows.push_back({nullptr, &milestone, "milestone-" + std::to_string(i + 1), {}, &milestone.deadline});
  }
  add_reports(notice, whose, rows);
  return rows;
}

std::vector<std::string> reporting_dates(const std::vector<SupervisionRow>& rows) {
  std::vector<std::string> dates;
  for (const SupervisionRow& row : rows) {
    if (row.reports == nullptr) continue;
    for (const DateField& date : *row.reports) {
      const auto place = std::lower_bound(dates.begin(), dates.end(), date.value);
      if (place == dates.end() || *place != date.value) dates.insert(place, date.value);
    }
  }
  return dates;
}

std::string_view before_of(std::string_view of) {
  if (of == kWholeTask) return "deadline";
  return of == deadline_key(0) ? std::string_view(kWholeTask) : std::string_view();
}

const Progress* progress_of(const std::vector<Progress>& list, std::string_view of) {
  const auto found = std::find_if(list.begin(), list.end(), [of](const Progress& each) { return each.of == of; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace fenjie::sheets
