#include "emit/sheet_duties.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "emit/doubted_values.h"
#include "emit/sheet_flat.h"
#include "sheets/data_cells.h"
#include "sheets/duties.h"

namespace fenjie::emit {

using namespace sheets;

namespace {

constexpr int kNoReportsPixels = 100;

constexpr std::size_t place(DutyColumn column) { return static_cast<std::size_t>(column); }

std::vector<FlatColumn> columns(const Notice& notice, const std::string& leaders) {
  constexpr std::array kPixels{125, 125, 55, 85, 50, 340, 115, 120, 105, 115, kTwoDatesPixels};  // one page wide
  std::vector<FlatColumn> columns;
  for (const std::string& head : duty_heads(leaders)) columns.push_back({head, kPixels[columns.size()]});
  const bool reported = std::any_of(notice.tasks.begin(), notice.tasks.end(), [](const Task& task) { return !task.due_dates.empty(); });
  if (!reported) columns[place(DutyColumn::reports)].pixels = kNoReportsPixels;
  columns[place(DutyColumn::task)].pixels = task_pixels(notice, columns[place(DutyColumn::task)].pixels);
  return columns;
}

using Doubts = std::vector<const Diagnostic*>;

/// Whether the cell shows what one of the doubts about the task doubts.
/// @param unit index of the row's unit among the task's
bool is_doubtful(const Doubts& doubts, const Task& task, std::size_t unit, DutyColumn column) {
  return std::any_of(doubts.begin(), doubts.end(), [&](const Diagnostic* doubt) {
    if (doubt->severity == Severity::info) return false;
    const auto concerns = [&](DataField field) { return is_doubted(field, *doubt, task, UnitRole::responsible); };
    const std::vector<const Field*> values = doubted_values(*doubt, task);
    const auto has = [&](const Field& value) { return std::find(values.begin(), values.end(), &value) != values.end(); };
    switch (column) {
      case DutyColumn::unit:
        if (!doubt->field.starts_with("units")) return false;
        return values.empty() ? unit == 0 : has(task.units[unit].name);
      case DutyColumn::person: {
        if (!concerns(DataField::persons) || values.empty() || unit >= task.units.size() || !task.units[unit].person) return concerns(DataField::persons);
        const std::size_t person = *task.units[unit].person;
        return person < task.persons.size() && has(task.persons[person].name);
      }
      case DutyColumn::number: return concerns(DataField::number);
      case DutyColumn::task: return concerns(DataField::text);
      case DutyColumn::leaders: return concerns(DataField::leaders);
      case DutyColumn::deadline: return concerns(DataField::deadline) || concerns(DataField::further_deadlines);
      case DutyColumn::due: return concerns(DataField::due);
      case DutyColumn::further_dues: return concerns(DataField::further_dues);
      case DutyColumn::reports: return concerns(DataField::due_dates);
      default: return false;
    }
  });
}

void write_row(FlatSheet& sheet, const DutyRow& row, std::size_t unit, const Doubts& doubts) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const bool doubtful = is_doubtful(doubts, *row.task, unit, static_cast<DutyColumn>(i));
    if (const auto number = sheet_number(*row.task); number && i == place(DutyColumn::number))
      sheet.number(i, *number, doubtful);
    else if (i == place(DutyColumn::due))
      sheet.date(i, row.cells[i], doubtful);
    else
      sheet.text(i, row.cells[i], Style::plain, doubtful);
  }
  sheet.next_row();
}

}  // namespace

sheets::Seal write_duties(WorkbookFile& book, const Notice& notice, const std::string& leaders, const DoubtsByTask& doubts) {
  FlatSheet sheet(book, kDutiesSheet, columns(notice, leaders), true);
  std::vector<std::size_t> all(kDutyHeads.size());
  std::iota(all.begin(), all.end(), 0);
  sheet.start_seal(std::move(all));
  for (const Task& task : notice.tasks)
    for (std::size_t unit = 0; const DutyRow& row : duty_rows(task)) write_row(sheet, row, unit++, doubts.of(task));
  sheet.add_filter();
  sheet.name_table("责任数据");
  return sheet.seal();
}

}  // namespace fenjie::emit
