// Who owes the reports of a notice, and on which days.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/notice.h"

namespace fenjie {

/// Adds a day, unless it stands there.
void add_day(std::vector<DateField>& days, const DateField& day);

/// English key as it stands in the JSON (owed_by.part); empty where nobody is named.
const char* name_of(Reporters reporters);

/// 各牵头单位: those of whom alone a report on this day is asked, as printed; empty where it is everybody's.
std::string asked_on(const Reporting& reporting, std::string_view day);

/// 2023-06-28 17时前（各牵头单位）: the day, by what hour, and for whom alone it is one.
std::string with_reporters(const Reporting& reporting, const DateField& day);

/// @param day ISO
bool has_day(const std::vector<DateField>& days, std::string_view day);
/// 2023-06-28 17时前: the hours that are named for the day; empty where none is.
std::string hours_on(const Reporting& reporting, std::string_view day);
/// What is reported on a day, by the unit where one is given: of the demands for it, of all where none is for a day.
std::vector<std::string> contents_on(const Reporting& reporting, std::string_view day, const Unit* unit = nullptr);
/// Sets the contents to those of all demands, each once, unless they are listed by themselves.
void gather_contents(Reporting& reporting);
/// Leaves demands for the days alone that the notice still has, and no task by its own words.
void leave_own_days(Reporting& reporting, const std::vector<Task>& tasks);

/// Whether a unit of a task reports on one of the notice's days.
bool owes(const Reporting& reporting, std::string_view day, const Unit& unit);
/// The same of any unit of the task.
bool owes(const Reporting& reporting, std::string_view day, const Task& task);

/// A reporting date of a task that is the notice's (按季度报送), not one that the task's own words tell.
bool is_notices(const DateField& due, const Reporting& reporting);
/// The task has such a date.
bool has_notices_day(const Task& task, const Reporting& reporting);
/// Requirements of tasks that have one: the notice's dates fulfil them.
std::set<std::string> fulfilled_requirements(const std::vector<Task>& tasks, const Reporting& reporting);
/// Some task has: the others report on none of the notice's days.
bool are_given_to_tasks(const Reporting& reporting, const std::vector<Task>& tasks);

/// A day that the task's words tell, when no deadline of it is due that day.
bool is_apart(const Task& task, const DateField& due, const Reporting& reporting);

/// Whether a unit answers for what the task reports: not one that supports or guides another.
bool answers(const Task& task, const Unit& unit);

}  // namespace fenjie
