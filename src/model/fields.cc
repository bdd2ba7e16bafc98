#include "model/fields.h"

#include <algorithm>

namespace fenjie {
namespace {

/// Knows the fields of each kind of value.
class FieldWalk {
 public:
  explicit FieldWalk(const std::function<void(const std::vector<Span>&)>& visit) : visit_(visit) {}

  void walk_beside_outline(const Notice& notice) const {
    walk(notice.issuer);
    walk(notice.title);
    walk(notice.document_number);
    walk(notice.issued_on);
    walk(notice.addressees);
    for (const auto& [name, field] : notice.elements) walk(field);
    walk(notice.attachments);
    walk(notice.references);
    walk(notice.reporting);
    walk(notice.roster);
    walk(notice.tables);
    walk(notice.tasks);
    walk(notice.milestones);
  }
  void walk_outline(const Notice& notice) const { walk(notice.outline); }
  void walk_task(const Task& task) const { walk(task); }

 private:
  template <class Value>
  void walk(const std::vector<Value>& values) const {
    for (const Value& value : values) walk(value);
  }
  void walk(const Field& field) const { visit_(field.spans); }
  void walk(const Passage& passage) const { visit_(passage.spans()); }
  void walk(const DocumentNumber& number) const { walk(number.text); }
  void walk(const OutlineItem& item) const {
    walk(item.label);
    walk(item.title);
    walk(item.paragraphs);
  }
  void walk(const Attachment& attachment) const {
    walk(attachment.announced);
    walk(attachment.title);
    walk(attachment.markers);
  }
  void walk(const Reference& reference) const {
    walk(reference.title);
    walk(reference.document_number);
  }
  void walk(const Contact& contact) const {
    walk(contact.name);
    walk(contact.phone);
    walk(contact.email);
  }
  void walk(const Reporting& reporting) const {
    walk(reporting.dates);
    for (const Report& report : reporting.reports) walk(report.who);
    walk(reporting.recipient);
    walk(reporting.contents);
    for (const Demand& demand : reporting.demands) {
      walk(demand.when);
      walk(demand.contents);
    }
    walk(reporting.contacts);
  }
  void walk(const RosterEntry& entry) const {
    walk(entry.body);
    walk(entry.group);
    walk(entry.role);
    walk(entry.name);
    walk(entry.titles);
    walk(entry.phone);
  }
  void walk(const Column& column) const {
    walk(column.heading);
    walk(column.over);
  }
  void walk(const Table& table) const {
    walk(table.title);
    walk(table.columns);
    walk(table.notes);
    for (const Cell& cell : table.cells)  // a section without tasks stands nowhere else
      if (cell.row >= 0 && static_cast<std::size_t>(cell.row) < table.rows.size() &&
          table.rows[static_cast<std::size_t>(cell.row)] == RowKind::section)
        walk(cell.lines);
  }
  void walk(const Person& person) const { walk(person.name); }
  void walk(const Unit& unit) const {
    walk(unit.name);
    walk(unit.duty);
    walk(unit.others);
  }
  void walk(const Deadline& deadline) const { walk(deadline.text); }
  void walk(const Quantity& quantity) const { walk(quantity.text); }
  void walk(const Milestone& milestone) const {
    walk(milestone.text);
    walk(milestone.deadline);
  }
  void walk(const Task& task) const {
    walk(task.label);
    walk(task.section);
    walk(task.group);
    walk(task.text);
    walk(task.leaders);
    walk(task.units);
    walk(task.persons);
    walk(task.requirement);
    walk(task.deadlines);
    walk(task.due_dates);
    walk(task.quantities);
    for (const auto& [heading, field] : task.other) walk(field);
  }

  const std::function<void(const std::vector<Span>&)>& visit_;
};

}  // namespace

void for_each_field(const Notice& notice, const std::function<void(const std::vector<Span>&)>& visit) {
  FieldWalk(visit).walk_outline(notice);
  FieldWalk(visit).walk_beside_outline(notice);
}

void for_each_field_beside_outline(const Notice& notice, const std::function<void(const std::vector<Span>&)>& visit) {
  FieldWalk(visit).walk_beside_outline(notice);
}

void for_each_field(const Task& task, const std::function<void(const std::vector<Span>&)>& visit) { FieldWalk(visit).walk_task(task); }

std::vector<Span> apart(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end());
  merge_touching(spans);
  return spans;
}

}  // namespace fenjie
