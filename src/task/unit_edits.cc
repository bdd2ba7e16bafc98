#include "task/unit_edits.h"

#include <algorithm>
#include <iterator>

#include "model/data_columns.h"

namespace fenjie::task {
namespace {

std::string field_of(UnitRole role) { return std::string("units[role=") + name_of(role) + "]"; }

}  // namespace

ListedUnits listed_units(const Task& task) {
  ListedUnits lists;
  for (const Unit& unit : task.units) {
    std::string& list = lists[static_cast<std::size_t>(unit.role)];
    if (!list.empty()) list += kListSeparator;
    list += listed_name(unit);
  }
  return lists;
}

void correct_unit_edits(Task& task, const ListedUnits& before, const ChangedTasks& changed) {
  if (changed.has(task.id, "task")) return;  // a task that was added lists no edits of its values
  const ListedUnits now = listed_units(task);
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (now[i] == before[i]) continue;
    const std::string field = field_of(static_cast<UnitRole>(i));
    const auto last = std::find_if(task.edited.rbegin(), task.edited.rend(), [&](const Edit& edit) { return edit.field == field; });
    if (last == task.edited.rend() || !changed.has_exactly(task.id, field)) {
      task.edited.push_back({field, before[i], now[i]});
      continue;
    }
    last->after = now[i];
    if (last->before == last->after) task.edited.erase(std::next(last).base());
  }
}

}  // namespace fenjie::task
