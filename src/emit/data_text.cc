#include "emit/data_text.h"

#include <algorithm>

namespace fenjie::emit {
namespace {

void join_to(std::string& list, std::string_view value) {
  if (value.empty()) return;
  if (!list.empty()) list += kListSeparator;
  list += value;
}

template <class Values, class TextOf>
std::string joined(const Values& values, TextOf&& text_of) {
  std::string list;
  for (const auto& value : values) join_to(list, text_of(value));
  return list;
}

std::string persons(const std::vector<Person>& all) {
  return joined(all, [](const Person& person) { return std::string_view(person.name.value); });
}

std::string units(const Task& task, UnitRole role) {
  return joined(task.units, [role](const Unit& unit) {
    return unit.role == role ? std::string_view(unit.name.value) : std::string_view();
  });
}

std::string kind_word(std::string_view kind) {
  for (const DeadlineKindWord& word : kDeadlineKinds)
    if (word.kind == kind) return word.word;
  return {};
}

std::string first_place(const Task& task, const Document& document) {
  const std::vector<PageBox> places = document.locate(task.source);
  if (!places.empty()) return "第 " + std::to_string(places.front().page) + " 页";
  if (task.source.empty() || task.source.front().begin > document.source.size()) return {};
  const auto begin = document.source.begin();
  const auto lines = std::count(begin, begin + static_cast<std::ptrdiff_t>(task.source.front().begin), '\n');
  return "第 " + std::to_string(lines + 1) + " 行";
}

std::string extra_name(const std::string& heading) {
  const bool listed = std::any_of(kDataColumns.begin(), kDataColumns.end(),
                                  [&](const DataColumn& column) { return heading == column.heading; });
  return listed ? heading + std::string(kExtraMark) : heading;
}

}  // namespace

std::string data_text(const Task& task, DataField column, const Document& document, const std::string& doubts) {
  const Deadline* deadline = task.deadlines.empty() ? nullptr : &task.deadlines.front();
  switch (column) {
    case DataField::id: return task.id;
    case DataField::number: return task.number ? std::to_string(*task.number) : std::string();
    case DataField::label: return task.label.value;
    case DataField::section: return task.section.value;
    case DataField::group: return task.group.value;
    case DataField::text: return task.text.value;
    case DataField::leaders: return persons(task.leaders);
    case DataField::lead_units: return units(task, UnitRole::lead);
    case DataField::responsible_units: return units(task, UnitRole::responsible);
    case DataField::support_units: return units(task, UnitRole::support);
    case DataField::guide_units: return units(task, UnitRole::guide);
    case DataField::persons: return persons(task.persons);
    case DataField::deadline: return deadline != nullptr ? deadline->text.value : std::string();
    case DataField::due: return deadline != nullptr ? deadline->due : std::string();
    case DataField::deadline_kind: return deadline != nullptr ? kind_word(deadline->kind) : std::string();
    case DataField::further_deadlines:
      return joined(task.deadlines, [&](const Deadline& one) {
        return &one == deadline ? std::string_view() : std::string_view(one.text.value);
      });
    case DataField::requirement: return task.requirement.value;
    case DataField::due_dates:
      return joined(task.due_dates, [](const DateField& date) { return std::string_view(date.value); });
    case DataField::quantities:
      return joined(task.quantities, [](const Quantity& one) { return std::string_view(one.text.value); });
    case DataField::source: return first_place(task, document);
    case DataField::doubts: return doubts;
  }
  return {};
}

std::vector<std::string> extra_headings(const std::vector<const Task*>& tasks) {
  std::vector<std::string> headings;
  for (const Task* task : tasks)
    for (const auto& [heading, field] : task->other)
      if (std::string name = extra_name(heading); std::find(headings.begin(), headings.end(), name) == headings.end())
        headings.push_back(std::move(name));
  return headings;
}

std::string extra_text(const Task& task, std::string_view heading) {
  return joined(task.other, [heading](const auto& column) {
    return extra_name(column.first) == heading ? std::string_view(column.second.value) : std::string_view();
  });
}

std::string doubts_of(const Extraction& extraction, std::size_t index, const Task& task) {
  return joined(extraction.diagnostics, [&](const Diagnostic& diagnostic) {
    const bool here = diagnostic.task == task.id && !diagnostic.task.empty() &&
                      (diagnostic.notice < 0 || diagnostic.notice == static_cast<int>(index));
    return here && diagnostic.severity != Severity::info ? std::string_view(diagnostic.message) : std::string_view();
  });
}

const std::string& name_of(const Notice& notice) {
  return notice.document_number.empty() ? notice.title.value : notice.document_number.text.value;
}

}  // namespace fenjie::emit
