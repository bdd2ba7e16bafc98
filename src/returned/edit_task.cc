#include "returned/edit_task.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <vector>

#include "model/data_columns.h"
#include "returned/value_lists.h"
#include "sheets/data_cells.h"
#include "text/characters.h"
#include "text/dates.h"

namespace fenjie::returned {
namespace {

Field by_hand(std::string value) { return {std::move(value), {}, {}}; }

/// Takes the first value of that name out of `values`.
template <class Value, class NameOf>
bool take(std::vector<Value>& values, const std::string& name, NameOf&& name_of, Value& taken) {
  const auto found = std::find_if(values.begin(), values.end(), [&](const Value& each) { return name_of(each) == name; });
  if (found == values.end()) return false;
  taken = std::move(*found);
  values.erase(found);
  return true;
}

std::vector<std::string> names_of(const std::vector<Person>& persons) {
  std::vector<std::string> names;
  for (const Person& person : persons) names.push_back(person.name.value);
  return names;
}

std::vector<Person> persons_named(std::vector<Person> before, const std::string& text) {
  std::vector<Person> persons;
  for (const std::string& name : names_in(text, names_of(before))) {
    Person person;
    const std::string bare = text::without_blanks(name);
    if (!take(before, bare, [](const Person& each) { return each.name.value; }, person)) person.name = by_hand(bare);
    persons.push_back(std::move(person));
  }
  return persons;
}

/// Pairs stay with persons who stay; a person put in another's place takes over the unit.
void set_persons(Task& task, const std::string& text) {
  const std::vector<std::string> before = names_of(task.persons);
  task.persons = persons_named(task.persons, text);
  const std::vector<std::string> now = names_of(task.persons);
  for (Unit& unit : task.units) {
    if (!unit.person || *unit.person >= before.size()) continue;
    const auto same = std::find(now.begin(), now.end(), before[*unit.person]);
    if (same != now.end() && (now.size() != before.size() || now[*unit.person] != before[*unit.person]))
      unit.person = static_cast<std::size_t>(same - now.begin());
    else if (same == now.end() && now.size() != before.size())
      unit.person.reset();
  }
}

/// Takes 等 off the end of a unit's name, with the mark in front of it.
bool take_others(std::string& name) {
  if (!name.ends_with(kAndOthers)) return false;
  name.resize(name.size() - kAndOthers.size());
  for (const std::string_view mark : {"、", "，", ","})
    if (name.ends_with(mark)) name.resize(name.size() - mark.size());
  return true;
}

/// The unit that stands in the cell: one of `own`, which is taken out, or one that someone typed.
Unit unit_listed(std::string name, UnitRole role, std::vector<Unit>& own) {
  Unit unit;
  if (take(own, name, [](const Unit& each) { return listed_name(each); }, unit)) return unit;
  const bool others = take_others(name);
  if (!take(own, name, [](const Unit& each) { return each.name.value; }, unit)) unit.name = by_hand(std::move(name));
  unit.role = role;
  unit.others = others ? by_hand(std::string(kAndOthers)) : Field();
  return unit;
}

void set_units(Task& task, UnitRole role, const std::string& text) {
  std::vector<Unit> own, units;
  std::vector<std::string> known;
  for (Unit& unit : task.units) {
    if (unit.role == role) known.push_back(listed_name(unit));
    if (unit.role == role && !unit.others.empty()) known.push_back(unit.name.value);
    (unit.role == role ? own : units).push_back(std::move(unit));
  }
  std::vector<Unit> now;
  for (std::string& name : units_in(text, known)) {
    if (name == kAndOthers && !now.empty())
      now.back().others = by_hand(std::move(name));
    else
      now.push_back(unit_listed(std::move(name), role, own));
  }
  const auto place = std::find_if(units.begin(), units.end(), [role](const Unit& unit) { return unit.role > role; });
  units.insert(place, std::make_move_iterator(now.begin()), std::make_move_iterator(now.end()));
  task.units = std::move(units);
}

std::string printed_day(const std::string& iso) {
  const auto date = text::parse_date(iso);
  return date ? std::to_string(date->year) + "年" + std::to_string(date->month) + "月" + std::to_string(date->day) + "日"
              : iso;
}

/// A deadline as officials print it; a date cell, which gives 2025-11-20, would stand out among its neighbours.
Field typed_deadline(const std::string& text) {
  const bool is_day = text.size() == std::string_view("2025-11-20").size() && text.find_first_not_of("0123456789-") == std::string::npos;
  return by_hand(is_day ? printed_day(text) : text);
}

void set_deadline(Task& task, const std::string& text) {
  if (text.empty() && !task.deadlines.empty()) task.deadlines.erase(task.deadlines.begin());
  if (text.empty()) return;
  Deadline deadline;
  deadline.text = typed_deadline(text);
  if (task.deadlines.empty())
    task.deadlines.push_back(std::move(deadline));
  else
    task.deadlines.front() = std::move(deadline);
}

std::string set_due(Task& task, const std::string& text) {
  const auto date = text::parse_date(text);
  if (!text.empty() && !date) return "不是日期（例如 2024-06-30）";
  if (task.deadlines.empty()) {
    if (text.empty()) return {};
    task.deadlines.emplace_back().text = by_hand(printed_day(text));
  }
  Deadline& deadline = task.deadlines.front();
  deadline.due = date ? text::iso(*date) : std::string();
  deadline.precision = date ? "day" : "";
  deadline.year_inferred = false;
  if (date && deadline.kind.empty()) deadline.kind = "by";
  return {};
}

std::string set_kind(Task& task, const std::string& text) {
  const auto known = std::find_if(kDeadlineKinds.begin(), kDeadlineKinds.end(),
                                  [&](const DeadlineKindWord& entry) { return text == entry.word; });
  if (!text.empty() && known == kDeadlineKinds.end()) return "只能是截止、期限内、定期或持续";
  if (task.deadlines.empty()) return text.empty() ? "" : "前面没有写完成时限";
  task.deadlines.front().kind = text.empty() ? std::string() : std::string(known->kind);
  return {};
}

std::string set_further_deadlines(Task& task, const std::string& text) {
  if (task.deadlines.empty()) return text.empty() ? "" : "前面没有写完成时限";
  std::vector<Deadline> before(std::make_move_iterator(task.deadlines.begin() + 1),
                               std::make_move_iterator(task.deadlines.end()));
  task.deadlines.resize(1);
  for (const std::string& each : texts_in(text)) {
    Deadline deadline;
    if (!take(before, each, [](const Deadline& one) { return one.text.value; }, deadline)) deadline.text = typed_deadline(each);
    task.deadlines.push_back(std::move(deadline));
  }
  return {};
}

std::string set_further_dues(Task& task, const std::string& text) {
  const std::vector<std::string> days = texts_in(text);
  const std::size_t further = task.deadlines.empty() ? 0 : task.deadlines.size() - 1;
  if (!days.empty() && days.size() != further)
    return "与“" + std::string(column_of(DataField::further_deadlines).heading) + "”的个数不一样（没有日期的写“" + std::string(kNoDay) + "”）";
  for (const std::string& day : days)
    if (day != kNoDay && !text::parse_date(day)) return "里的“" + day + "”不是日期（例如 2024-06-30）";
  for (std::size_t i = 0; i < further; ++i) {
    Deadline& deadline = task.deadlines[i + 1];
    const auto date = i < days.size() ? text::parse_date(days[i]) : std::nullopt;
    const std::string due = date ? text::iso(*date) : std::string();
    if (deadline.due == due) continue;
    deadline.due = due;
    deadline.precision = date ? "day" : "";
    deadline.year_inferred = false;
    if (date && deadline.kind.empty()) deadline.kind = "by";
  }
  return {};
}

std::string set_due_dates(Task& task, const std::string& text) {
  std::vector<DateField> dates, before = task.due_dates;
  for (const std::string& each : names_in(text, {})) {
    const auto date = text::parse_date(each);
    if (!date) return "里的“" + each + "”不是日期（例如 2024-06-30）";
    DateField field;
    if (!take(before, text::iso(*date), [](const DateField& one) { return one.value; }, field))
      field = by_hand(text::iso(*date));
    dates.push_back(std::move(field));
  }
  task.due_dates = std::move(dates);
  return {};
}

std::string set_number(Task& task, const std::string& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (!text.empty() && (error != std::errc() || end != text.data() + text.size() || number < 0)) return "不是整数";
  task.number = text.empty() ? std::nullopt : std::optional(number);
  return {};
}

void set_extra(Task& task, const std::string& head, const std::string& text) {
  const auto is_here = [&](const auto& other) { return extra_head(other.first) == head; };
  const auto first = std::find_if(task.other.begin(), task.other.end(), is_here);
  if (first == task.other.end()) {
    std::string heading = head;
    if (heading.ends_with(kExtraMark)) heading.resize(heading.size() - kExtraMark.size());
    if (!text.empty()) task.other.emplace_back(std::move(heading), by_hand(text));
    return;
  }
  first->second = by_hand(text);
  task.other.erase(std::remove_if(first + 1, task.other.end(), is_here), task.other.end());
  std::erase_if(task.other, [&](const auto& other) { return is_here(other) && other.second.empty(); });
}

}  // namespace

std::string set_cell(Task& task, const std::string& head, const std::string& text) {
  const DataColumn* column = listed_column(head);
  if (column == nullptr) {
    set_extra(task, head, text);
    return {};
  }
  switch (column->field) {
    case DataField::number: return set_number(task, text);
    case DataField::label: task.label = by_hand(text); break;
    case DataField::section: task.section = by_hand(text); break;
    case DataField::group: task.group = by_hand(text); break;
    case DataField::text: task.text = by_hand(text); break;
    case DataField::requirement: task.requirement = by_hand(text); break;
    case DataField::leaders: task.leaders = persons_named(std::move(task.leaders), text); break;
    case DataField::persons: set_persons(task, text); break;
    case DataField::lead_units: set_units(task, UnitRole::lead, text); break;
    case DataField::responsible_units: set_units(task, UnitRole::responsible, text); break;
    case DataField::support_units: set_units(task, UnitRole::support, text); break;
    case DataField::guide_units: set_units(task, UnitRole::guide, text); break;
    case DataField::deadline: set_deadline(task, text); break;
    case DataField::due: return set_due(task, text);
    case DataField::deadline_kind: return set_kind(task, text);
    case DataField::further_deadlines: return set_further_deadlines(task, text);
    case DataField::further_dues: return set_further_dues(task, text);
    case DataField::due_dates: return set_due_dates(task, text);
    case DataField::id:
    case DataField::quantities:
    case DataField::source:
    case DataField::doubts: break;
  }
  return {};
}

std::string cell_of(const Task& task, const std::string& head) {
  const DataColumn* column = listed_column(head);
  return column == nullptr ? sheets::extra_cell(task, head) : sheets::data_cell(task, column->field);
}

std::string edit_field(const std::string& head) {
  const DataColumn* column = listed_column(head);
  if (column == nullptr) return "other[" + head + "]";
  std::string path = column->json;
  for (const std::string_view tail : {"[].name", "[].text", ".name"})
    if (path.ends_with(tail)) path.resize(path.size() - tail.size());
  return path;
}

std::string head_of(std::string_view field) {
  constexpr std::string_view kOther = "other[", kClose = "]";
  for (const DataColumn& column : kDataColumns)
    if (edit_field(column.heading) == field) return column.heading;
  if (!field.starts_with(kOther) || !field.ends_with(kClose)) return {};
  return std::string(field.substr(kOther.size(), field.size() - kOther.size() - kClose.size()));
}

}  // namespace fenjie::returned
