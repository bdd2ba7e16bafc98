#include "check/pairing_doubts.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "text/wording.h"

namespace fenjie::check {
namespace {

constexpr int kUsual = 2;  // pairs seen so often are no accident

using Counts = std::map<std::string, std::map<std::string, int>>;

/// The most frequent partner when it was met at least kUsual times, else empty.
std::string usual_partner(const Counts& counts, const std::string& name) {
  const auto entry = counts.find(name);
  if (entry == counts.end()) return {};
  std::string best;
  int best_count = kUsual - 1;
  for (const auto& [partner, count] : entry->second) {
    if (count <= best_count) continue;
    best = partner;
    best_count = count;
  }
  return best;
}

const Person* partner_of(const Task& task, const Unit& unit) {
  if (!unit.person || *unit.person >= task.persons.size() || unit.collective) return nullptr;
  const Person& person = task.persons[*unit.person];
  return person.collective ? nullptr : &person;
}

std::size_t place_of(const Field& field) { return field.spans.empty() ? 0 : field.spans.front().begin; }

/// One list of persons behind units of several roles: they may answer for the lead alone.
bool is_paired_across_roles(const Task& task) {
  if (task.units.size() < 2 || task.persons.size() != task.units.size()) return false;
  const auto shares = [&](const Unit& unit) {
    return unit.person && unit.role != task.units.front().role && place_of(unit.name) < place_of(task.persons.front().name);
  };
  return task.units.front().person && std::any_of(task.units.begin(), task.units.end(), shares);
}

/// Said once a notice, at the first task: what holds for one holds for all.
void add_across_roles(const Notice& notice, std::vector<Diagnostic>& doubts) {
  const auto count = std::count_if(notice.tasks.begin(), notice.tasks.end(), is_paired_across_roles);
  if (count == 0) return;
  const Task& first = *std::find_if(notice.tasks.begin(), notice.tasks.end(), is_paired_across_roles);
  doubts.push_back({"names/paired-across-roles", Severity::info,
                    "责任人按先后次序与牵头、配合等单位一一对应（本文共 " + std::to_string(count) +
                        " 项任务如此）；如责任人只属牵头单位，请更正。",
                    first.id, "persons", first.persons.front().name.spans});
}

}  // namespace

std::vector<Diagnostic> pairing_doubts(const Notice& notice) {
  Counts persons_of, units_of;
  for (const Task& task : notice.tasks) {
    for (const Unit& unit : task.units) {
      const Person* person = partner_of(task, unit);
      if (person == nullptr) continue;
      ++persons_of[unit.name.value][person->name.value];
      ++units_of[person->name.value][unit.name.value];
    }
  }
  std::vector<Diagnostic> result;
  add_across_roles(notice, result);
  for (const Task& task : notice.tasks) {
    for (const Unit& unit : task.units) {
      const Person* person = partner_of(task, unit);
      if (person == nullptr || persons_of[unit.name.value][person->name.value] > 1) continue;
      const std::string usual_person = usual_partner(persons_of, unit.name.value);
      if (usual_person.empty()) continue;
      const std::string usual_unit = usual_partner(units_of, person->name.value);
      result.push_back({"names/pairing-doubt", usual_unit.empty() ? Severity::info : Severity::warning,
                        text::quoted(unit.name.value) + "在此与" + text::quoted(person->name.value) + "对应，而在其他任务中多与" +
                            text::quoted(usual_person) + "对应，请核实。",
                        task.id, "units", unit.name.spans});
    }
  }
  return result;
}

}  // namespace fenjie::check
