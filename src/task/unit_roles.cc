// What holds for several units of a list: roles that remarks spread, order, persons in pairs.
#include <algorithm>

#include "task/name_lists.h"
#include "text/fold.h"

namespace fenjie::task {

void spread_support(std::vector<Unit>& units, std::size_t first, std::string_view rule) {
  bool led = false;
  std::size_t open = first;  // behind the last unit with a remark
  for (std::size_t i = first; i < units.size(); ++i) {
    if (!units[i].name.rule.starts_with("role-remark")) continue;
    for (std::size_t k = open; k < i && led && units[i].role == UnitRole::support; ++k)
      if (units[k].name.rule == rule) units[k].role = UnitRole::support;
    led = led || units[i].role == UnitRole::lead;
    open = i + 1;
  }
}

void sort_by_role(std::vector<Unit>& units) {
  std::stable_sort(units.begin(), units.end(), [](const Unit& a, const Unit& b) { return a.role < b.role; });
}

bool pair_by_position(std::vector<Unit>& units, std::size_t first, std::size_t count, std::size_t persons) {
  const auto has_person = [](const Unit& unit) { return unit.person.has_value(); };
  if (count == 0 || count != persons || std::any_of(units.begin(), units.end(), has_person)) return false;
  for (std::size_t i = 0; i < count; ++i) units[first + i].person = i;
  return true;
}

bool pair_by_role(std::vector<Unit>& units, std::size_t first, std::size_t count) {
  for (const UnitRole role : {UnitRole::lead, UnitRole::responsible}) {
    std::vector<Unit*> own;
    for (Unit& unit : units) if (unit.role == role) own.push_back(&unit);
    if (own.empty() || own.size() == units.size() || own.size() != count) continue;
    for (std::size_t i = 0; i < count; ++i) own[i]->person = first + i;
    return true;
  }
  return false;
}

}  // namespace fenjie::task
