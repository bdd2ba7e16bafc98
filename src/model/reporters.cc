#include "model/reporters.h"

#include <algorithm>
#include <array>

namespace fenjie {

namespace {

bool has_day(const Report& report, std::string_view day) {
  return std::any_of(report.dates.begin(), report.dates.end(), [&](const DateField& known) { return known.value == day; });
}

/// 各乡镇, 柳湾镇人民政府, 高新区管委会.
bool is_place(std::string_view name) {
  static constexpr std::array<std::string_view, 7> kOffices{"人民政府", "政府", "管委会", "管理委员会", "办事处", "行政公署", "（管委会）"};
  static constexpr std::array<std::string_view, 12> kPlaces{"乡", "镇", "街道", "县", "区", "市", "州", "盟", "旗", "村", "社区", "市、区）"};
  for (const std::string_view office : kOffices)
    if (name.ends_with(office)) {
      name.remove_suffix(office.size());
      break;
    }
  return std::any_of(kPlaces.begin(), kPlaces.end(), [&](std::string_view place) { return name.ends_with(place); });
}

bool is_meant(const Report& report, const Unit& unit) {
  switch (report.reporters) {
    case Reporters::lead: return unit.role == UnitRole::lead;
    case Reporters::support: return unit.role == UnitRole::support;
    case Reporters::places: return is_place(unit.name.value);
    case Reporters::others: return !is_place(unit.name.value);
    case Reporters::named: return report.who.value.find(unit.name.value) != std::string::npos;
    case Reporters::all:
    case Reporters::unsaid:
    case Reporters::of_task: break;
  }
  return true;
}

}  // namespace

void add_day(std::vector<DateField>& days, const DateField& day) {
  if (std::none_of(days.begin(), days.end(), [&](const DateField& known) { return known.value == day.value; })) days.push_back(day);
}

const char* name_of(Reporters reporters) {
  switch (reporters) {
    case Reporters::lead: return "lead";
    case Reporters::support: return "support";
    case Reporters::places: return "places";
    case Reporters::others: return "others";
    case Reporters::named: return "named";
    case Reporters::all:
    case Reporters::unsaid:
    case Reporters::of_task: break;
  }
  return "";
}

std::string asked_on(const Reporting& reporting, std::string_view day) {
  std::string who;
  for (const Report& report : reporting.reports)
    if (has_day(report, day)) who.append(who.empty() ? "" : "、").append(report.who.value);
  return who;
}

std::string with_reporters(const Reporting& reporting, const DateField& day) {
  const std::string who = asked_on(reporting, day.value);
  return who.empty() ? day.value : day.value + "（" + who + "）";
}

bool owes(const Reporting& reporting, std::string_view day, const Unit& unit) {
  bool of_some = false;
  for (const Report& report : reporting.reports) {
    if (!has_day(report, day)) continue;
    if (is_meant(report, unit)) return true;
    of_some = true;
  }
  return !of_some;
}

bool owes(const Reporting& reporting, std::string_view day, const Task& task) {
  const auto unit_owes = [&](const Unit& unit) { return owes(reporting, day, unit); };
  return asked_on(reporting, day).empty() || std::any_of(task.units.begin(), task.units.end(), unit_owes);
}

bool is_notices(const DateField& due, const Reporting& reporting) {
  return std::any_of(reporting.dates.begin(), reporting.dates.end(), [&](const DateField& day) {
    return day.value == due.value && (due.spans.empty() || due.spans == day.spans);
  });
}

bool has_notices_day(const Task& task, const Reporting& reporting) {
  return std::any_of(task.due_dates.begin(), task.due_dates.end(), [&](const DateField& due) { return is_notices(due, reporting); });
}

std::set<std::string> fulfilled_requirements(const std::vector<Task>& tasks, const Reporting& reporting) {
  std::set<std::string> fulfilled;
  for (const Task& task : tasks)
    if (!task.requirement.empty() && has_notices_day(task, reporting)) fulfilled.insert(task.requirement.value);
  return fulfilled;
}

bool are_given_to_tasks(const Reporting& reporting, const std::vector<Task>& tasks) {
  return std::any_of(tasks.begin(), tasks.end(), [&](const Task& task) { return has_notices_day(task, reporting); });
}

bool is_apart(const Task& task, const DateField& due, const Reporting& reporting) {
  return !is_notices(due, reporting) &&
         std::none_of(task.deadlines.begin(), task.deadlines.end(), [&](const Deadline& deadline) { return deadline.due == due.value; });
}

bool answers(const Task& task, const Unit& unit) {
  const auto leads = [](const Unit& one) { return one.role == UnitRole::lead || one.role == UnitRole::responsible; };
  return leads(unit) || std::none_of(task.units.begin(), task.units.end(), leads);
}

}  // namespace fenjie
