#include "names/printed_units.h"

namespace fenjie::names {

PrintedUnits::PrintedUnits(const std::vector<Task>& tasks) {
  for (const Task& task : tasks)
    for (const Unit& unit : task.units) {
      if (unit.name.spans.empty()) continue;
      Told& told = told_.try_emplace(unit.name.value, Told{unit.full_name, false, true}).first->second;
      told.one_full_name = told.one_full_name && told.full_name == unit.full_name;
      told.collective = told.collective || unit.collective;
    }
}

void PrintedUnits::complete(Unit& unit) const {
  if (!unit.name.spans.empty()) return;
  const auto found = told_.find(unit.name.value);
  if (found == told_.end()) return;
  if (found->second.one_full_name) unit.full_name = found->second.full_name;
  unit.collective = unit.collective || found->second.collective;
}

}  // namespace fenjie::names
