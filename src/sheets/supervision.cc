#include "sheets/supervision.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "model/reporters.h"
#include "sheets/cell_text.h"
#include "sheets/data_cells.h"

namespace fenjie::sheets {
namespace {

/// The units that answer for a task: those in the lead, else those that are responsible, else all.
std::string answering_units(const Task& task) {
  for (const UnitRole role : {UnitRole::lead, UnitRole::responsible}) {
    std::string units;
    for (const Unit& unit : task.units)
      if (unit.role == role) append_listed(units, listed_name(unit));
    if (!units.empty()) return units;
  }
  std::string all;
  for (const Unit& unit : task.units) append_listed(all, listed_name(unit));
  return all;
}

/// What a unit reports, in the notice's own words: demand by demand, each with its time where there are several or an hour is named.
std::string report_words(const SupervisionRow& row) {
  const Reporting& reporting = *row.reporting;
  std::vector<const Demand*> demands;
  for (const Demand& demand : reporting.demands)
    if (demand.dates.empty() || std::any_of(row.reports.begin(), row.reports.end(), [&](const DateField& day) { return has_day(demand.dates, day.value); })) demands.push_back(&demand);
  if (demands.empty()) return reported_words({}, reporting.contents, reporting.recipient);
  std::string words;
  for (const Demand* demand : demands) {
    const bool timed = demands.size() > 1 || !demand->time.empty() || demand->dates.empty();
    words += (words.empty() ? "" : "；") + reported_words(timed ? demand->when : Field(), demand->contents, demand->recipient.empty() ? reporting.recipient : demand->recipient);
  }
  return words;
}

bool is_unit_of(const Notice& notice, std::string_view name) {
  return std::any_of(notice.tasks.begin(), notice.tasks.end(), [name](const Task& task) {
    return std::any_of(task.units.begin(), task.units.end(), [name](const Unit& unit) { return unit.name.value == name; });
  });
}

/// On which of the notice's days the unit reports, a group (各牵头单位), or whoever is not told apart (empty).
std::vector<DateField> dates_of(const Notice& notice, std::string_view unit) {
  const Reporting& reporting = notice.reporting;
  const bool is_group = std::any_of(reporting.reports.begin(), reporting.reports.end(), [unit](const Report& report) { return report.who.value == unit; });
  const auto owed = [&](const DateField& day) {
    if (is_group) return false;
    if (unit.empty()) return asked_on(reporting, day.value).empty();
    return std::any_of(notice.tasks.begin(), notice.tasks.end(), [&](const Task& task) {
      return std::any_of(task.units.begin(), task.units.end(), [&](const Unit& one) { return one.name.value == unit && owes(reporting, day.value, one); });
    });
  };
  std::vector<DateField> dates;
  std::copy_if(reporting.dates.begin(), reporting.dates.end(), std::back_inserter(dates), owed);
  for (const Report& report : reporting.reports)
    if (is_group && report.who.value == unit) dates.insert(dates.end(), report.dates.begin(), report.dates.end());
  return dates;
}

/// One row for all who report, one for each group that alone is asked on some days, and one for each unit that has said how far it is.
void add_reports(const Notice& notice, std::string_view whose, std::vector<SupervisionRow>& rows) {
  const Reporting& reporting = notice.reporting;
  if (reporting.dates.empty() && !reporting.demands.empty() && whose.empty())  // 每周五: on no day that is listed
    rows.push_back({nullptr, nullptr, "report-", kAllReports, nullptr, {}, &reporting, {}});
  if (reporting.dates.empty()) return;
  const auto add = [&](const std::string& unit) {
    std::vector<DateField> dates = dates_of(notice, unit);
    if (!dates.empty()) rows.push_back({nullptr, nullptr, "report-" + unit, kAllReports, nullptr, std::move(dates), &reporting, unit});
  };
  const bool have_own_dates = are_given_to_tasks(reporting, notice.tasks);
  if (!whose.empty()) {
    if (!have_own_dates && is_unit_of(notice, whose)) add(std::string(whose));
    return;
  }
  std::vector<std::string> seen;
  const auto add_once = [&](const std::string& unit) {
    if (std::find(seen.begin(), seen.end(), unit) != seen.end()) return;
    seen.push_back(unit);
    add(unit);
  };
  if (have_own_dates) seen.emplace_back();
  if (!have_own_dates) {
    add_once({});
    for (const Report& report : reporting.reports) add_once(report.who.value);
  }
  for (const Progress& each : reporting.progress) add_once(each.unit);
}

/// Those of the notice, and those that its words tell and no deadline of it.
std::vector<DateField> reports_of(const Task& task, const Reporting& reporting) {
  std::vector<DateField> dates;
  for (const DateField& due : task.due_dates)
    if (is_notices(due, reporting) || is_apart(task, due, reporting)) dates.push_back(due);
  return dates;
}

}  // namespace

std::string reported_words(const Field& when, const std::vector<Field>& contents, const Field& recipient) {
  std::string things;
  for (const Field& content : contents) things += (things.empty() ? "" : "、") + content.value;
  const std::string to = recipient.empty() ? std::string() : "向" + recipient.value;
  return when.value + to + "报送" + (things.empty() ? std::string("落实情况") : things);
}

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
      return task != nullptr ? task->text.value : milestone != nullptr ? milestone->text.value : report_words(*this);
    case SupervisionColumn::units: return task != nullptr ? answering_units(*task) : unit;
    case SupervisionColumn::deadline: return deadline != nullptr ? deadline->text.value : std::string();
    case SupervisionColumn::due: return deadline != nullptr ? deadline->due : std::string();
    case SupervisionColumn::state: {
      if (!has_state()) return {};
      const Progress* set = progress();
      if (!begins_with_state() && (set == nullptr || set->state.empty())) return {};
      return state_word(set != nullptr ? set->state : std::string_view());
    }
    case SupervisionColumn::count: break;
  }
  return {};
}

const Progress* SupervisionRow::progress(std::string_view date) const {
  if (task != nullptr) {
    const Progress* own = progress_of(task->progress, date);
    for (const std::string_view before : before_of(date))
      if (own == nullptr) own = progress_of(task->progress, before);
    return own;
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
    std::vector<DateField> dates = reports_of(task, notice.reporting);
    for (std::size_t i = 0; i < task.deadlines.size(); ++i) {
      if (repeats_day(task, i)) continue;
      rows.push_back({&task, nullptr, i == 0 ? task.id : task.id + "#" + std::to_string(i + 1),
                      deadline_key(i), &task.deadlines[i], i == 0 ? dates : std::vector<DateField>()});
    }
    if (!task.deadlines.empty()) continue;
    const char* const of = dates.empty() ? kWholeTask : kDatesAlone;
    rows.push_back({&task, nullptr, task.id, of, nullptr, std::move(dates)});
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
    for (const DateField& date : row.reports) {
      const auto place = std::lower_bound(dates.begin(), dates.end(), date.value);
      if (place == dates.end() || *place != date.value) dates.insert(place, date.value);
    }
  }
  return dates;
}

std::vector<std::string_view> before_of(std::string_view of) {
  static constexpr std::array<std::string_view, 3> kOwn{"deadline", kWholeTask, kDatesAlone};
  if (std::find(kOwn.begin(), kOwn.end(), of) == kOwn.end()) return {};
  std::vector<std::string_view> others(kOwn.begin(), kOwn.end());
  std::erase(others, of);
  return others;
}

const Progress* progress_of(const std::vector<Progress>& list, std::string_view of) {
  const auto found = std::find_if(list.begin(), list.end(), [of](const Progress& each) { return each.of == of; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace fenjie::sheets
