#include "emit/sheet_duties.h"

#include <algorithm>
#include <array>
#include <numeric>

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

void write_row(FlatSheet& sheet, const DutyRow& row) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (const auto number = sheet_number(*row.task); number && i == place(DutyColumn::number))
      sheet.number(i, *number);
    else if (i == place(DutyColumn::due))
      sheet.date(i, row.cells[i]);
    else
      sheet.text(i, row.cells[i]);
  }
  sheet.next_row();
}

}  // namespace

sheets::Seal write_duties(WorkbookFile& book, const Notice& notice, const std::string& leaders) {
  FlatSheet sheet(book, kDutiesSheet, columns(notice, leaders), true);
  std::vector<std::size_t> all(kDutyHeads.size());
  std::iota(all.begin(), all.end(), 0);
  sheet.start_seal(std::move(all));
  for (const Task& task : notice.tasks)
    for (const DutyRow& row : duty_rows(task)) write_row(sheet, row);
  sheet.add_filter();
  sheet.name_table("责任数据");
  return sheet.seal();
}

}  // namespace fenjie::emit
