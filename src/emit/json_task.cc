#include "emit/json_parts.h"

namespace fenjie::emit {

void write_state(JsonWriter& out, const Progress& progress) {
  out.text_if("unit", progress.unit);
  out.text_if("of", progress.of);
  out.text_if("state", progress.state);
  out.text_if("note", progress.note);
}

namespace {

void write_terms(const JsonParts& parts, Evidence& evidence, const Task& task) {
  if (task.terms.empty()) return;
  parts.out.array(
      "terms",
      [&] {
        for (const Field& term : task.terms) parts.out.text(term.value);
      },
      JsonWriter::Form::one_line);
  for (std::size_t i = 0; i < task.terms.size(); ++i)
    if (!task.terms[i].spans.empty()) evidence.remember(element("terms", i), task.terms[i]);
}

void write_persons(const JsonParts& parts, Evidence& evidence, std::string_view key,
                   const std::vector<Person>& persons) {
  if (persons.empty()) return;
  parts.out.array(key, [&] {
    for (std::size_t i = 0; i < persons.size(); ++i) {
      const Person& person = persons[i];
      parts.out.object(
          [&] {
            parts.out.text("name", person.name.value);
            parts.out.text_if("printed", person.typed.empty() ? parts.printed_form(person.name) : person.typed);
            parts.out.text_if("full_name", person.full_name);
            parts.out.text_if("id", person.id);
            parts.out.flag_if("collective", person.collective);
          },
          JsonWriter::Form::one_line);
      evidence.remember(element(key, i), person.name);
    }
  });
}

void write_unit(const JsonParts& parts, const Task& task, const Unit& unit) {
  parts.out.text("name", unit.name.value);
  parts.out.text_if("printed", parts.printed_form(unit.name));
  parts.out.text_if("full_name", unit.full_name);
  parts.out.text_if("id", unit.id);
  parts.out.text("role", name_of(unit.role));
  parts.out.flag_if("collective", unit.collective);
  if (unit.person && *unit.person < task.persons.size())
    parts.out.text("person", task.persons[*unit.person].name.value);
  parts.out.text_if("duty", unit.duty.value);
  parts.out.flag_if("and_others", !unit.others.empty());
  if (unit.members.empty()) return;
  parts.out.array("members", [&] {
    for (const UnitReference& member : unit.members)
      parts.out.object([&] {
        parts.out.text("id", member.id);
        parts.out.text("name", member.name);
      });
  });
}

void write_units(const JsonParts& parts, Evidence& evidence, const Task& task) {
  if (task.units.empty()) return;
  parts.out.array("units", [&] {
    for (std::size_t i = 0; i < task.units.size(); ++i) {
      const Unit& unit = task.units[i];
      parts.out.object([&] { write_unit(parts, task, unit); }, JsonWriter::Form::one_line);
      evidence.remember(element("units", i), unit.name);
      if (!unit.duty.empty()) evidence.remember(element("units", i) + ".duty", unit.duty);
      if (!unit.others.empty()) evidence.remember(element("units", i) + ".and_others", unit.others);
    }
  });
}

void write_deadlines(const JsonParts& parts, Evidence& evidence, const std::vector<Deadline>& deadlines) {
  if (deadlines.empty()) return;
  write_deadline(parts, "deadline", deadlines.front());
  evidence.remember("deadline", deadlines.front().text);
  if (deadlines.size() == 1) return;
  parts.out.array("further_deadlines", [&] {
    for (std::size_t i = 1; i < deadlines.size(); ++i) {
      write_deadline(parts, {}, deadlines[i]);
      evidence.remember(element("further_deadlines", i - 1), deadlines[i].text);
    }
  });
}

void write_due_dates(const JsonParts& parts, Evidence& evidence, const std::vector<DateField>& dates) {
  if (dates.empty()) return;
  parts.out.array(
      "due_dates",
      [&] {
        for (const DateField& date : dates) parts.out.text(date.value);
      },
      JsonWriter::Form::one_line);
  for (std::size_t i = 0; i < dates.size(); ++i) evidence.remember(element("due_dates", i), dates[i]);
}

void write_progress(const JsonParts& parts, const std::vector<Progress>& progress) {
  if (progress.empty()) return;
  parts.out.array("progress", [&] {
    for (const Progress& each : progress)
      parts.out.object([&] { write_state(parts.out, each); }, JsonWriter::Form::one_line);
  });
}

void write_quantities(const JsonParts& parts, Evidence& evidence, const std::vector<Quantity>& quantities) {
  if (quantities.empty()) return;
  parts.out.array("quantities", [&] {
    for (std::size_t i = 0; i < quantities.size(); ++i) {
      const Quantity& quantity = quantities[i];
      parts.out.object(
          [&] {
            parts.out.text("text", quantity.text.value);
            parts.out.text_if("indicator", quantity.indicator);
            parts.out.number("value", quantity.value);
            if (quantity.upper) parts.out.number("upper", *quantity.upper);
            parts.out.text_if("unit", quantity.unit);
            parts.out.text_if("bound", quantity.bound);
            parts.out.text_if("change", quantity.change);
            parts.out.text_if("basis", quantity.basis);
          },
          JsonWriter::Form::one_line);
      evidence.remember(element("quantities", i), quantity.text);
    }
  });
}

void write_other_columns(const JsonParts& parts, Evidence& evidence, const Task& task) {
  if (task.other.empty()) return;
  parts.out.array("other", [&] {
    for (std::size_t i = 0; i < task.other.size(); ++i) {
      const auto& [heading, field] = task.other[i];
      parts.out.object(
          [&, &heading = heading, &field = field] {
            parts.out.text("heading", heading);
            parts.out.text("text", field.value);
          },
          JsonWriter::Form::one_line);
      evidence.remember(element("other", i), field);
    }
  });
}

}  // namespace

void write_deadline(const JsonParts& parts, std::string_view key, const Deadline& deadline) {
  const auto members = [&] {
    parts.out.text("text", deadline.text.value);
    parts.out.text_if("due", deadline.due);
    parts.out.text_if("kind", deadline.kind);
    parts.out.text_if("precision", deadline.precision);
    parts.out.flag_if("year_inferred", deadline.year_inferred);
  };
  if (key.empty())
    parts.out.object(members, JsonWriter::Form::one_line);
  else
    parts.out.object(key, members, JsonWriter::Form::one_line);
}

void write_edited(JsonWriter& out, const std::vector<Edit>& edited) {
  if (edited.empty()) return;
  out.array("edited", [&] {
    for (const Edit& edit : edited)
      out.object(
          [&] {
            out.text("field", edit.field);
            out.text_if("old", edit.before);
            out.text_if("new", edit.after);
          },
          JsonWriter::Form::one_line);
  });
}

void write_task(const JsonParts& parts, const Task& task) {
  parts.out.object([&] {
    Evidence evidence(parts);
    parts.out.text("id", task.id);
    if (task.number) parts.out.number("number", *task.number);
    evidence.text_if("label", task.label);
    evidence.text_if("section", task.section);
    evidence.text_if("group", task.group);
    evidence.text_if("text", task.text);
    evidence.text_if("action", task.action);
    evidence.text_if("object", task.object);
    write_terms(parts, evidence, task);
    write_persons(parts, evidence, "leaders", task.leaders);
    write_units(parts, evidence, task);
    write_persons(parts, evidence, "persons", task.persons);
    evidence.text_if("requirement", task.requirement);
    write_deadlines(parts, evidence, task.deadlines);
    write_due_dates(parts, evidence, task.due_dates);
    write_quantities(parts, evidence, task.quantities);
    write_other_columns(parts, evidence, task);
    write_progress(parts, task.progress);
    write_edited(parts.out, task.edited);
    parts.source(task.source);
    evidence.write();
  });
}

}  // namespace fenjie::emit
