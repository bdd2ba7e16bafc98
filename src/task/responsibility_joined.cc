// What a heading's responsibility gives to one of its items, and one value to another.
#include <algorithm>
#include <utility>

#include "task/name_lists.h"
#include "task/responsibility.h"
#include "text/fold.h"

namespace fenjie::task {

void Responsibility::add(const Responsibility& more) {
  for (Unit unit : more.units) {
    if (unit.person) *unit.person += persons.size();
    units.push_back(std::move(unit));
  }
  sort_by_role(units);
  persons.insert(persons.end(), more.persons.begin(), more.persons.end());
  leaders.insert(leaders.end(), more.leaders.begin(), more.leaders.end());
  deadlines.insert(deadlines.end(), more.deadlines.begin(), more.deadlines.end());
  if (requirement.empty()) requirement = more.requirement;
  other.insert(other.end(), more.other.begin(), more.other.end());
}

bool Responsibility::names_lead() const {
  return std::any_of(units.begin(), units.end(), [](const Unit& unit) { return unit.role == UnitRole::lead; });
}

bool Responsibility::only_supports() const {
  return std::all_of(units.begin(), units.end(), [](const Unit& unit) { return unit.role == UnitRole::support; });
}

void Responsibility::take_lead(const Responsibility& heading) {
  if (names_lead()) return;
  for (Unit lead : heading.units) {
    if (lead.role != UnitRole::lead) continue;
    std::erase_if(units, [&](const Unit& unit) {
      const bool same = !unit.person && text::fold(unit.name.value) == text::fold(lead.name.value);
      if (same) lead.name.spans.insert(lead.name.spans.end(), unit.name.spans.begin(), unit.name.spans.end());
      return same;
    });
    take(std::move(lead), heading);
  }
  sort_by_role(units);
}

void Responsibility::take(Unit unit, const Responsibility& heading) {
  if (unit.person) {
    const Person& person = heading.persons[*unit.person];
    const auto here = std::find_if(persons.begin(), persons.end(), [&](const Person& mine) { return mine.name.spans == person.name.spans; });
    unit.person = static_cast<std::size_t>(here - persons.begin());
    if (here == persons.end()) persons.push_back(person);
  }
  units.push_back(std::move(unit));
}

}  // namespace fenjie::task
