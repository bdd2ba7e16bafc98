#include <array>
#include <cmath>

#include "sheets/cell_text.h"
#include "emit/run_report.h"
#include "emit/workbook_file.h"

namespace fenjie::emit {

using namespace sheets;

namespace {

constexpr double kPoints = 11;

struct Column {
  const char* heading;
  int pixels;
};
constexpr std::array<Column, 12> kColumns{{{"文件", 360},
                                           {"状态", 70},
                                           {"公文", 50},
                                           {"任务", 50},
                                           {severity_word(Severity::error), 50},
                                           {severity_word(Severity::warning), 50},
                                           {severity_word(Severity::info), 50},
                                           {"用时（毫秒）", 100},
                                           {"内存（KB）", 90},
                                           {"原因代码", 150},
                                           {"原因", 420},
                                           {"结果文件", 360}}};

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : "\n") + part;
  return all;
}

void write_row(WorkbookFile& book, lxw_worksheet* sheet, lxw_row_t line, const FileRow& row) {
  lxw_format* format = book.format(Style::plain, row.status == FileStatus::failed || row.status == FileStatus::review);
  lxw_col_t column = 0;
  const auto text = [&](const std::string& value) {
    book.write(sheet, line, column, line, column, value, format);
    ++column;
  };
  const auto number = [&](double value) { demand(worksheet_write_number(sheet, line, column++, value, format)); };
  text(row.file);
  text(word_of(row.status));
  for (const std::size_t value : {row.notices, row.tasks, row.errors, row.warnings, row.infos})
    number(static_cast<double>(value));
  number(std::floor(row.milliseconds + 0.5));
  number(static_cast<double>(row.peak_kb));
  text(row.error_code);
  text(row.message);
  text(joined(row.results));
}

}  // namespace

std::string report_as_workbook(const RunReport& report) {
  WorkbookFile book({"fenjie 批量处理报告", "", ""}, kPoints);
  lxw_worksheet* sheet = book.add_sheet("处理报告");
  for (std::size_t i = 0; i < kColumns.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    book.set_width(sheet, column, kColumns[i].pixels);
    book.write(sheet, 0, column, 0, column, kColumns[i].heading, book.format(Style::plain_head));
  }
  lxw_row_t line = 1;
  for (const FileRow& row : report.rows) write_row(book, sheet, line++, row);
  demand(worksheet_autofilter(sheet, 0, 0, line - 1, static_cast<lxw_col_t>(kColumns.size() - 1)));
  worksheet_freeze_panes(sheet, 1, 1);
  return book.bytes();
}

}  // namespace fenjie::emit
