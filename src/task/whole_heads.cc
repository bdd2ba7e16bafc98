#include "task/whole_heads.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "task/name_lists.h"
#include "text/fold.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kLeadUnit = "responsibility.lead-unit", kOthers = "responsibility.unit",
                           kLeadPerson = "responsibility.lead-person";

bool has_role(const Task& task, UnitRole role) {
  return std::any_of(task.units.begin(), task.units.end(), [role](const Unit& unit) { return unit.role == role; });
}

/// 责任单位 beside 牵头单位 are the others: one of them that leads is named already.
void settle_units(Task& task) {
  std::set<std::string> leads;
  for (const Unit& unit : task.units)
    if (unit.role == UnitRole::lead && unit.name.rule == kLeadUnit) leads.insert(text::fold(unit.name.value));
  std::erase_if(task.units, [&](const Unit& unit) {
    return unit.role == UnitRole::responsible && unit.name.rule == kOthers && !unit.person && leads.contains(text::fold(unit.name.value));
  });
}

void settle_persons(Task& task) {
  if (!has_role(task, UnitRole::lead)) return;
  const auto first = std::stable_partition(task.leaders.begin(), task.leaders.end(),
                                           [](const Person& leader) { return leader.name.rule != kLeadPerson; });
  const auto count = static_cast<std::size_t>(task.leaders.end() - first);
  const auto leads = static_cast<std::size_t>(std::count_if(
      task.units.begin(), task.units.end(), [](const Unit& unit) { return unit.role == UnitRole::lead; }));
  const bool alone = task.persons.empty();
  std::move(first, task.leaders.end(), std::back_inserter(task.persons));
  task.leaders.erase(first, task.leaders.end());
  if (alone && count == leads) pair_by_position(task.units, 0, leads, count);
}

}  // namespace

void settle_roles(std::vector<Task>& tasks) {
  for (Task& task : tasks) {
    settle_units(task);
    settle_persons(task);
  }
}

}  // namespace fenjie::task
