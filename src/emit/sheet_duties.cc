#include "emit/sheet_duties.h"

#include "sheets/cell_text.h"
#include "emit/sheet_flat.h"
#include "model/data_columns.h"

namespace fenjie::emit {

using namespace sheets;

namespace {

enum Place { kUnit, kFullName, kRole, kPerson, kNumber, kTask, kLeaders, kDeadline, kDue, kReports };
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
struct TaskTexts {
  explicit TaskTexts(const Task& task) {
    for (const Person& leader : task.leaders) append_listed(leaders, leader.name.value);
    for (const Deadline& each : task.deadlines) append_listed(deadline, each.text.value);
    for (const DateField& date : task.due_dates) append_listed(reports, date.value);
    if (!task.deadlines.empty()) due = task.deadlines.front().due;
  }
  std::string leaders, deadline, due, reports;
};

void write_row(FlatSheet& sheet, const Task& task, const TaskTexts& texts, const Unit* unit) {
  if (unit != nullptr) {
    sheet.text(kUnit, unit->name.value);
    sheet.text(kFullName, unit->full_name);
    sheet.text(kRole, role_word(unit->role));
  }
  sheet.text(kPerson, person_of(task, unit));
  if (task.number)
    sheet.number(kNumber, *task.number);
  else
    sheet.text(kNumber, task.label.value);
  sheet.text(kTask, task.text.value);
  sheet.text(kLeaders, texts.leaders);
  sheet.text(kDeadline, texts.deadline);
  sheet.date(kDue, texts.due);
  sheet.text(kReports, texts.reports);
  sheet.next_row();
}

}  // namespace

void write_duties(WorkbookFile& book, const Notice& notice) {
  FlatSheet sheet(book, "责任清单",
                  {{"单位", 130},
                   {"单位全称", 130},
                   {"角色", 60},
                   {"责任人", 90},
                   {"序号", 50},
                   {"工作任务", 370},
                   {"分管领导", 120},
                   {"完成时限", 120},
                   {"截止日期", 105},
                   {"报送日期", 260}},
                  true);
  for (const Task& task : notice.tasks) {
    const TaskTexts texts(task);
    for (const Unit& unit : task.units) write_row(sheet, task, texts, &unit);
    if (task.units.empty()) write_row(sheet, task, texts, nullptr);
  }
  sheet.add_filter();
  sheet.define_name("责任数据", kUnit, kReports);
}

}  // namespace fenjie::emit
