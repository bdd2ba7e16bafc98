#include "sheets/data_cells.h"

#include <algorithm>

#include "sheets/cell_text.h"

namespace fenjie::sheets {
namespace {

template <class Values, class TextOf>
std::string listed(const Values& values, TextOf&& text_of) {
  std::string result;
  for (const auto& value : values) append_listed(result, text_of(value));
  return result;
}

std::string names_of(const std::vector<Person>& persons) {
  return listed(persons, [](const Person& person) { return std::string_view(person.name.value); });
}

std::string units_of(const Task& task, UnitRole role) {
  return listed(task.units, [role](const Unit& unit) {
    return unit.role == role ? listed_name(unit) : std::string();
  });
}

std::string kind_word(const std::string& kind) {
  for (const DeadlineKindWord& entry : kDeadlineKinds)
    if (entry.kind == kind) return entry.word;
  return kind;
}

}  // namespace

std::optional<int> sheet_number(const Task& task) { return task.row_number ? task.row_number : task.number; }

std::string shown_number(const Task& task) {
  const std::optional<int> number = sheet_number(task);
  return number ? std::to_string(*number) : std::string();
}

std::string number_or_label(const Task& task) {
  const std::string number = shown_number(task);
  return number.empty() ? task.label.value : number;
}

std::string data_cell(const Task& task, DataField field) {
  const Deadline* deadline = task.deadlines.empty() ? nullptr : &task.deadlines.front();
  switch (field) {
    case DataField::id: return task.id;
    case DataField::number: return shown_number(task);
    case DataField::label: return task.label.value;
    case DataField::section: return task.section.value;
    case DataField::group: return task.group.value;
    case DataField::text: return task.text.value;
    case DataField::leaders: return names_of(task.leaders);
    case DataField::lead_units: return units_of(task, UnitRole::lead);
    case DataField::responsible_units: return units_of(task, UnitRole::responsible);
    case DataField::support_units: return units_of(task, UnitRole::support);
    case DataField::guide_units: return units_of(task, UnitRole::guide);
    case DataField::persons: return names_of(task.persons);
    case DataField::deadline: return deadline == nullptr ? std::string() : deadline->text.value;
    case DataField::due: return deadline == nullptr ? std::string() : deadline->due;
    case DataField::deadline_kind: return deadline == nullptr ? std::string() : kind_word(deadline->kind);
    case DataField::further_deadlines:
      return listed(task.deadlines, [deadline](const Deadline& each) {
        return &each == deadline ? std::string_view() : std::string_view(each.text.value);
      });
    case DataField::further_dues: return further_dues(task);
    case DataField::requirement: return task.requirement.value;
    case DataField::due_dates:
      return listed(task.due_dates, [](const DateField& date) { return std::string_view(date.value); });
    case DataField::quantities:
      return listed(task.quantities, [](const Quantity& quantity) { return std::string_view(quantity.text.value); });
    case DataField::source:
    case DataField::doubts: break;
  }
  return {};
}

std::string further_dues(const Task& task) {
  const auto has_day = [](const Deadline& each) { return !each.due.empty(); };
  if (task.deadlines.empty() || std::none_of(task.deadlines.begin() + 1, task.deadlines.end(), has_day)) return {};
  std::string result;
  for (std::size_t i = 1; i < task.deadlines.size(); ++i)
    append_listed(result, has_day(task.deadlines[i]) ? std::string_view(task.deadlines[i].due) : kNoDay);
  return result;
}

std::string extra_head_beside(const std::string& head, const std::string& leaders) { return head == leaders ? head + std::string(kExtraMark) : head; }

std::vector<std::string> extra_heads(const std::vector<const Task*>& tasks) {
  std::vector<std::string> heads;
  for (const Task* task : tasks)
    for (const auto& [heading, field] : task->other)
      if (std::string head = extra_head(heading); std::find(heads.begin(), heads.end(), head) == heads.end())
        heads.push_back(std::move(head));
  return heads;
}

std::string extra_cell(const Task& task, std::string_view head) {
  return listed(task.other, [head](const auto& other) {
    return extra_head(other.first) == head ? std::string_view(other.second.value) : std::string_view();
  });
}

}  // namespace fenjie::sheets
