#include "task/respectively.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "text/fold.h"

namespace fenjie::task {

namespace {

/// How many of the units stand one behind the other at the end of `text`: 县教育局、县卫健局. The last of the task's stands last.
std::size_t units_at_end(std::string_view text, const std::vector<Unit>& units) {
  std::size_t count = 0;
  for (auto unit = units.rbegin(); unit != units.rend(); ++unit, ++count) {
    const std::string name = text::fold(unit->name.value);
    for (const std::string_view joint : {"、", "和", "及", "与"})
      if (count > 0 && text.ends_with(joint)) {
        text.remove_suffix(joint.size());
        break;
      }
    if (!text.ends_with(name)) return count;
    text.remove_suffix(name.size());
  }
  return count;
}

/// The deadlines whose text the list holds, in its order.
std::vector<std::size_t> deadlines_in(std::string_view list, const std::vector<Deadline>& deadlines) {
  std::vector<std::size_t> found;
  std::size_t from = 0;
  for (std::size_t i = 0; i < deadlines.size(); ++i) {
    const std::string text = text::fold(deadlines[i].text.value);
    const std::size_t at = list.find(text, from);
    if (at == std::string_view::npos || text.empty()) continue;
    found.push_back(i);
    from = at + text.size();
  }
  return found;
}

/// The task of these units: without the days of the others.
Task part_of(const Task& whole, std::vector<Unit> units, std::size_t own, const std::vector<std::size_t>& days) {
  Task part = whole;
  part.units = std::move(units);
  part.deadlines.clear();
  for (std::size_t i = 0; i < whole.deadlines.size(); ++i)
    if (i == own || std::find(days.begin(), days.end(), i) == days.end()) part.deadlines.push_back(whole.deadlines[i]);
  std::erase_if(part.due_dates, [&](const DateField& due) {
    if (share_bytes(due.spans, whole.deadlines[own].text.spans)) return false;
    return std::any_of(days.begin(), days.end(), [&](std::size_t day) { return share_bytes(due.spans, whole.deadlines[day].text.spans); });
  });
  return part;
}

/// Of each unit in turn the deadline behind it, of 市水务局于今年内、市住建局要在明年3月底前…; of one in front of another that one's. Empty where some
/// unit has none, or all have the same.
std::vector<std::size_t> days_behind_units(std::string_view key, const Task& task, const rules::RuleSet& betweens) {
  std::vector<std::size_t> days;
  std::size_t from = 0, day = 0, waiting = 0;
  for (const Unit& unit : task.units) {
    const std::string name = text::fold(unit.name.value);
    const std::size_t at = key.find(name, from);
    if (at == std::string_view::npos || unit.person) return {};
    from = at + name.size();
    const auto between = betweens.at_start(key.substr(from));
    const std::size_t told = from + (between ? between->whole.end : 0);
    const auto begins = [&](const Deadline& deadline) { return key.substr(told).starts_with(text::fold(deadline.text.value)); };
    ++waiting;
    for (std::size_t i = day; i < task.deadlines.size() && waiting > 0; ++i) {
      if (!begins(task.deadlines[i])) continue;
      days.insert(days.end(), waiting, i);
      day = i + 1;
      waiting = 0;
      from = told + text::fold(task.deadlines[i].text.value).size();
    }
  }
  return waiting == 0 && !days.empty() && days.front() != days.back() ? days : std::vector<std::size_t>{};
}

/// One task for the units of each day, in the place of the task at `at`; how many there are now.
std::size_t part_by_days(std::vector<Task>& tasks, std::size_t at, const std::vector<std::size_t>& days, text::TaskIds& ids) {
  const Task& whole = tasks[at];
  std::vector<Task> parts;
  for (std::size_t unit = 0; unit < days.size();) {
    std::vector<Unit> units;
    const std::size_t day = days[unit];
    for (; unit < days.size() && days[unit] == day; ++unit) units.push_back(whole.units[unit]);
    parts.push_back(part_of(whole, std::move(units), day, days));
    if (parts.size() > 1) parts.back().id = ids.next(whole.text.value);
  }
  const std::size_t count = parts.size();
  const auto place = tasks.begin() + static_cast<std::ptrdiff_t>(at);
  *place = std::move(parts.front());
  tasks.insert(place + 1, std::make_move_iterator(parts.begin() + 1), std::make_move_iterator(parts.end()));
  return count;
}

Diagnostic doubt(const Task& task, std::size_t units, std::size_t days) {
  return {"task/told-respectively", Severity::info,
          "“分别”前有" + std::to_string(units) + "个单位，后有" + std::to_string(days) + "个时间，看不出哪个单位是哪个时间，各单位都列了全部时间，请核对。", task.id, "deadlines",
          task.deadlines.front().text.spans};
}

/// 市水利局、市应急局分别负责堤防、抢险: nobody by name has only one of them.
Diagnostic doubt_things(const Task& task) {
  return {"task/told-respectively", Severity::info, "“分别”前有几个单位，后有几件事，没有逐一对应，各单位都列为责任单位，请对照原文核对。", task.id, "units", task.text.spans};
}

}  // namespace

std::vector<Diagnostic> part_respectively(std::vector<Task>& tasks, const rules::Book& book, text::TaskIds& ids) {
  std::vector<Diagnostic> doubts;
  for (std::size_t at = 0; at < tasks.size(); ++at) {
    const std::string key = text::fold(tasks[at].text.value);
    if (tasks[at].units.size() < 2) continue;
    if (const std::vector<std::size_t> own = days_behind_units(key, tasks[at], book.set("unit-day")); !own.empty()) {
      at += part_by_days(tasks, at, own, ids) - 1;
      continue;
    }
    const auto match = book.set("respectively").find(key);
    if (!match) continue;
    if (!match->constant("of").empty()) {
      if (units_at_end(std::string_view(key).substr(0, match->whole.begin), tasks[at].units) > 1) doubts.push_back(doubt_things(tasks[at]));
      continue;
    }
    const Span list = *match->field("days");
    const std::vector<std::size_t> days = deadlines_in(std::string_view(key).substr(list.begin, list.size()), tasks[at].deadlines);
    const std::size_t units = units_at_end(std::string_view(key).substr(0, match->whole.begin), tasks[at].units);
    if (units < 2 || days.empty()) continue;
    const bool by_name = std::none_of(tasks[at].units.begin(), tasks[at].units.end(), [](const Unit& unit) { return unit.collective || unit.person; });
    if (units != tasks[at].units.size() || units != days.size() || !by_name) {
      doubts.push_back(doubt(tasks[at], units, days.size()));
      continue;
    }
    at += part_by_days(tasks, at, days, ids) - 1;
  }
  return doubts;
}

}  // namespace fenjie::task
