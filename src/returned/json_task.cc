#include <algorithm>

#include "model/source.h"
#include "returned/json_parts.h"

namespace fenjie::returned {
namespace {

std::vector<Person> read_persons(JsonObject& task, std::string_view key, const JsonEvidence& evidence) {
  std::vector<Person> persons;
  task.each(key, [&](const JsonValue& value) {
    JsonObject members(value);
    Person person;
    person.name = evidence.field(members.text("name"), element(key, persons.size()));
    const std::string printed = members.text_if("printed");
    if (person.name.spans.empty()) person.typed = printed;
    person.full_name = members.text_if("full_name");
    person.id = members.text_if("id");
    person.collective = members.flag_if("collective");
    members.done();
    persons.push_back(std::move(person));
  });
  return persons;
}

UnitRole read_role(const JsonValue& value) {
  for (const UnitRole role : {UnitRole::lead, UnitRole::responsible, UnitRole::support, UnitRole::guide})
    if (value.text() == name_of(role)) return role;
  value.refuse("不是单位的角色（lead、responsible、support、guide）");
}

/// The person paired with a unit: the first one of that name that no unit before it has.
std::optional<std::size_t> find_person(const Task& task, const std::string& name) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < task.persons.size(); ++i) {
    if (task.persons[i].name.value != name) continue;
    if (!found) found = i;
    if (std::none_of(task.units.begin(), task.units.end(), [i](const Unit& unit) { return unit.person == i; })) return i;
  }
  return found;
}

void read_units(JsonObject& object, const JsonEvidence& evidence, Task& task) {
  object.each("units", [&](const JsonValue& value) {
    const std::string path = element("units", task.units.size());
    JsonObject members(value);
    Unit unit;
    unit.name = evidence.field(members.text("name"), path);
    members.text_if("printed");
    unit.full_name = members.text_if("full_name");
    unit.id = members.text_if("id");
    if (!members.with("role", [&](const JsonValue& role) { unit.role = read_role(role); })) value.refuse("缺少 role");
    unit.collective = members.flag_if("collective");
    members.with("person", [&](const JsonValue& person) {
      unit.person = find_person(task, person.text());
      if (!unit.person) person.refuse("不在这项任务的 persons 里");
    });
    unit.duty = evidence.field_if(members, "duty", path);
    if (members.flag_if("and_others")) unit.others = evidence.field(std::string(kAndOthers), path + ".and_others");
    members.each("members", [&](const JsonValue& member) {
      JsonObject reference(member);
      unit.members.push_back({reference.text("id"), reference.text("name")});
      reference.done();
    });
    members.done();
    task.units.push_back(std::move(unit));
  });
}

void read_deadlines(JsonObject& object, const JsonEvidence& evidence, Task& task) {
  object.with("deadline", [&](const JsonValue& value) {
    task.deadlines.push_back(read_deadline(value, evidence, "deadline"));
  });
  object.each("further_deadlines", [&](const JsonValue& value) {
    if (task.deadlines.empty()) value.refuse("前面没有 deadline");
    task.deadlines.push_back(read_deadline(value, evidence, element("further_deadlines", task.deadlines.size() - 1)));
  });
}

void read_quantities(JsonObject& object, const JsonEvidence& evidence, Task& task) {
  object.each("quantities", [&](const JsonValue& value) {
    JsonObject members(value);
    Quantity quantity;
    quantity.text = evidence.field(members.text("text"), element("quantities", task.quantities.size()));
    quantity.indicator = members.text_if("indicator");
    if (!members.with("value", [&](const JsonValue& number) { quantity.value = number.number(); }))
      value.refuse("缺少 value");
    members.with("upper", [&](const JsonValue& number) { quantity.upper = number.number(); });
    quantity.unit = members.text_if("unit");
    quantity.bound = members.text_if("bound");
    quantity.change = members.text_if("change");
    quantity.basis = members.text_if("basis");
    members.done();
    task.quantities.push_back(std::move(quantity));
  });
}

void read_other(JsonObject& object, const JsonEvidence& evidence, Task& task) {
  object.each("other", [&](const JsonValue& value) {
    JsonObject members(value);
    std::string heading = members.text_if("heading");
    task.other.emplace_back(std::move(heading), evidence.field(members.text("text"), element("other", task.other.size())));
    members.done();
  });
}

}  // namespace

Deadline read_deadline(const JsonValue& value, const JsonEvidence& evidence, const std::string& path) {
  JsonObject members(value);
  Deadline deadline;
  deadline.text = evidence.field(members.text("text"), path);
  deadline.due = members.date_if("due");
  deadline.kind = members.text_if("kind");
  deadline.precision = members.text_if("precision");
  deadline.year_inferred = members.flag_if("year_inferred");
  members.done();
  return deadline;
}

std::vector<Edit> read_edited(JsonObject& owner) {
  std::vector<Edit> edited;
  owner.each("edited", [&](const JsonValue& value) {
    JsonObject members(value);
    Edit edit;
    edit.field = members.text("field");
    edit.before = members.text_if("old");
    edit.after = members.text_if("new");
    members.done();
    edited.push_back(std::move(edit));
  });
  return edited;
}

Progress read_progress(const JsonValue& value) {
  JsonObject members(value);
  Progress progress;
  progress.unit = members.text_if("unit");
  progress.of = members.text_if("of");
  members.with("state", [&](const JsonValue& word) {
    progress.state = word.text();
    if (progress.state != "in_progress" && progress.state != "done" && progress.state != "late")
      word.refuse("应是 in_progress、done 或 late");
  });
  progress.note = members.text_if("note");
  members.done();
  return progress;
}

Task read_task(const JsonValue& value, JsonPlaces& places) {
  JsonObject object(value);
  const JsonEvidence evidence(object, places);
  Task task;
  task.id = object.text("id");
  object.with("number", [&](const JsonValue& number) { task.number = number.integer(); });
  task.label = evidence.field_if(object, "label");
  task.section = evidence.field_if(object, "section");
  task.group = evidence.field_if(object, "group");
  task.text = evidence.field_if(object, "text");
  task.action = evidence.field_if(object, "action");
  task.object = evidence.field_if(object, "object");
  object.each("terms", [&](const JsonValue& term) { task.terms.push_back(evidence.field(term.text(), element("terms", task.terms.size()))); });
  task.leaders = read_persons(object, "leaders", evidence);
  task.persons = read_persons(object, "persons", evidence);
  read_units(object, evidence, task);
  task.requirement = evidence.field_if(object, "requirement");
  read_deadlines(object, evidence, task);
  object.each("due_dates", [&](const JsonValue& date) {
    task.due_dates.push_back(evidence.field(date.date(), element("due_dates", task.due_dates.size())));
  });
  read_quantities(object, evidence, task);
  read_other(object, evidence, task);
  object.each("progress", [&](const JsonValue& entry) { task.progress.push_back(read_progress(entry)); });
  task.edited = read_edited(object);
  task.source = places.source_of(object);
  object.done();
  return task;
}

}  // namespace fenjie::returned
