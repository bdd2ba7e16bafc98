#include "sheets/duties.h"

#include "model/data_columns.h"
#include "sheets/cell_text.h"
#include "sheets/data_cells.h"

namespace fenjie::sheets {
namespace {

constexpr const char* kUnpaired = "（未与单位对应）";

/// The person printed beside the unit; all of them, marked, where nothing says who belongs to which unit.
std::string person_of(const Task& task, const Unit* unit) {
  if (unit != nullptr && unit->person && *unit->person < task.persons.size())
    return task.persons[*unit->person].name.value;
  std::string persons;
  for (const Person& person : task.persons) append_listed(persons, person.name.value);
  return persons.empty() || task.units.size() < 2 ? persons : kUnpaired + persons;
}

/// What the rows of one task share.
DutyRow shared_cells(const Task& task) {
  DutyRow row{&task, {}};
  const auto at = [&row](DutyColumn column) -> std::string& { return row.cells[static_cast<std::size_t>(column)]; };
  at(DutyColumn::number) = number_or_label(task);
  at(DutyColumn::task) = task.text.value;
  for (const Person& leader : task.leaders) append_listed(at(DutyColumn::leaders), leader.name.value);
  for (const Deadline& each : task.deadlines) append_listed(at(DutyColumn::deadline), each.text.value);
  for (const DateField& date : task.due_dates) append_listed(at(DutyColumn::reports), date.value);
  at(DutyColumn::further_dues) = further_dues(task);
  if (!task.deadlines.empty()) at(DutyColumn::due) = task.deadlines.front().due;
  return row;
}

DutyRow with_unit(DutyRow row, const Unit* unit) {
  const auto at = [&row](DutyColumn column) -> std::string& { return row.cells[static_cast<std::size_t>(column)]; };
  at(DutyColumn::person) = person_of(*row.task, unit);
  if (unit == nullptr) return row;
  at(DutyColumn::unit) = unit->name.value;
  at(DutyColumn::full_name) = unit->full_name;
  at(DutyColumn::role) = role_word(unit->role);
  return row;
}

}  // namespace

std::vector<std::string> duty_heads(const std::string& leaders) {
  std::vector<std::string> heads(kDutyHeads.begin(), kDutyHeads.end());
  heads[static_cast<std::size_t>(DutyColumn::leaders)] = leaders;
  return heads;
}

std::vector<DutyRow> duty_rows(const Task& task) {
  const DutyRow shared = shared_cells(task);
  std::vector<DutyRow> rows;
  for (const Unit& unit : task.units) rows.push_back(with_unit(shared, &unit));
  if (task.units.empty()) rows.push_back(with_unit(shared, nullptr));
  return rows;
}

}  // namespace fenjie::sheets
