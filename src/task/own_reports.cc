#include "task/own_reports.h"

#include <algorithm>
#include <string>
#include <utility>

#include "model/reporters.h"
#include "text/fold.h"
#include "text/offices.h"

namespace fenjie::task {

namespace {

/// 各单位, 各牵头单位: what they report in such a task is the notice's, unless words say whose it is (县直各单位：…).
bool is_asked_of_all(const Task& task, const Report& report, const NameLists& lists) {
  const bool told_to_group = report.reporters == Reporters::places || report.reporters == Reporters::others;
  return std::all_of(task.units.begin(), task.units.end(), [&](const Unit& unit) {
    const std::string name = text::fold(unit.name.value);
    return unit.collective && (lists.has_part(name) || (!told_to_group && lists.means_everybody(name)));
  });
}

void insert_day(std::vector<DateField>& days, const DateField& day) {
  const auto place = std::find_if(days.begin(), days.end(), [&](const DateField& known) { return known.value >= day.value; });
  if (place == days.end() || place->value != day.value) days.insert(place, day);
}

/// 各乡镇 in 各乡镇要…: who reports is one of those who have to do the task; nobody said, it is they.
bool has_reporter(const Task& task, const Field& who) {
  return who.empty() || std::any_of(task.units.begin(), task.units.end(), [&](const Unit& unit) {
    const std::string name = text::fold(unit.name.value), said = text::fold(who.value);
    return said.find(name) != std::string::npos || name.find(said) != std::string::npos;
  });
}

/// Gives the days of `report` to the tasks that tell them, and says whether any had one.
bool give(Report& report, std::vector<Task>& tasks, const NameLists& lists) {
  const auto left = std::remove_if(report.dates.begin(), report.dates.end(), [&](const DateField& day) {
    bool told = false;
    for (Task& task : tasks) {
      if (!share_bytes(task.text.spans, day.spans) || is_asked_of_all(task, report, lists) || !has_reporter(task, report.who)) continue;
      insert_day(task.due_dates, day);
      told = true;
    }
    return told;
  });
  const bool given = left != report.dates.end();
  std::vector<DateField> rest;  // a day once
  for (auto day = report.dates.begin(); day != left; ++day) add_day(rest, *day);
  report.dates = std::move(rest);
  return given;
}

/// Days and recipients of all reports that are left.
void sum_up(Reporting& reporting) {
  reporting.dates.clear();
  reporting.recipient = {};
  for (const Report& report : reporting.reports) {
    for (const DateField& day : report.dates) add_day(reporting.dates, day);
    for (const Field& recipient : report.recipients) text::add_office(reporting.recipient, recipient);
  }
}

bool is_of_some(const Report& report) { return report.reporters != Reporters::all && report.reporters != Reporters::unsaid; }

/// Where nobody has the part (各牵头单位 of a notice of 责任单位), everybody is meant.
void widen(std::vector<Report>& reports, const std::vector<Task>& tasks) {
  const auto is_taken = [&](UnitRole role) {
    return std::any_of(tasks.begin(), tasks.end(), [&](const Task& task) {
      return std::any_of(task.units.begin(), task.units.end(), [&](const Unit& unit) { return unit.role == role; });
    });
  };
  for (Report& report : reports)
    if ((report.reporters == Reporters::lead && !is_taken(UnitRole::lead)) || (report.reporters == Reporters::support && !is_taken(UnitRole::support)))
      report.reporters = Reporters::all;
}

/// A day that everybody reports on is nobody's in particular.
void keep_those_of_some(std::vector<Report>& reports) {
  std::vector<std::string> shared;
  for (const Report& report : reports)
    for (const DateField& day : report.dates)
      if (!is_of_some(report)) shared.push_back(day.value);
  for (Report& report : reports)
    std::erase_if(report.dates, [&](const DateField& day) { return std::find(shared.begin(), shared.end(), day.value) != shared.end(); });
  std::erase_if(reports, [](const Report& report) { return !is_of_some(report) || report.dates.empty(); });
}

}  // namespace

void settle_reports(Notice& notice, const NameLists& lists) {
  std::vector<Report>& reports = notice.reporting.reports;
  bool changed = false;
  for (Report& report : reports) {
    const bool given = report.reporters != Reporters::all && !report.no_tasks && give(report, notice.tasks, lists);
    const bool is_own = report.reporters == Reporters::named || report.reporters == Reporters::of_task;
    changed = changed || (is_own ? report.reporters == Reporters::named && !report.dates.empty() : given);
  }
  std::erase_if(reports, [](const Report& report) { return report.reporters == Reporters::of_task; });
  if (changed) {
    // Who receives what a task reports stands in the task.
    for (Report& report : reports)
      if (report.reporters == Reporters::named && report.dates.empty())
        report.recipients.clear();
      else if (report.dates.empty()) std::erase_if(report.recipients, [&](const Field& recipient) {
        return std::any_of(notice.tasks.begin(), notice.tasks.end(), [&](const Task& task) { return share_bytes(task.text.spans, recipient.spans); });
      });
    sum_up(notice.reporting);
  }
  std::erase_if(notice.reporting.demands, [&](const Demand& demand) {  // every week, and a task says so
    return demand.dates.empty() && std::any_of(notice.tasks.begin(), notice.tasks.end(), [&](const Task& task) { return share_bytes(task.text.spans, demand.when.spans); });
  });
  leave_own_days(notice.reporting, notice.tasks);
  widen(reports, notice.tasks);
  keep_those_of_some(reports);
}

}  // namespace fenjie::task
