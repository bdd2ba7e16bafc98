#include "emit/sheet_review.h"

#include <algorithm>
#include <array>
#include <string>

#include "emit/doubts.h"
#include "emit/row_height.h"
#include "emit/sheet_breakdown.h"

namespace fenjie::emit {
namespace {

constexpr double kPoints = 11;

struct PlainColumn {
  const char* heading;
  int pixels;
};

void write_line(WorkbookFile& book, lxw_worksheet* sheet, lxw_row_t row, const std::vector<PlainColumn>& columns,
                const std::vector<std::string>& cells, Style style) {
  double height = 22;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    height = std::max(height, std::min(400.0, text_height(cells[i], columns[i].pixels, kPoints)));
    const auto column = static_cast<lxw_col_t>(i);
    book.write(sheet, row, column, row, column, cells[i], book.format(style));
  }
  demand(worksheet_set_row(sheet, row, height, nullptr));
}

lxw_worksheet* begin_sheet(WorkbookFile& book, const char* name, const std::vector<PlainColumn>& columns) {
  lxw_worksheet* sheet = book.add_sheet(name);
  book.set_points(kPoints);
  std::vector<std::string> headings;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    book.set_width(sheet, column, columns[i].pixels);
    headings.emplace_back(columns[i].heading);
  }
  write_line(book, sheet, 0, columns, headings, Style::plain_head);
  set_page(sheet, false, 0, 0);
  worksheet_freeze_panes(sheet, 1, 0);
  return sheet;
}

}  // namespace

void write_review(WorkbookFile& book, const Extraction& extraction, std::size_t index,
                  const std::vector<const Diagnostic*>& diagnostics) {
  const std::vector<PlainColumn> columns{{"程度", 50}, {"位置", 220}, {"需要校核的问题", 380}, {"代码", 170}};
  lxw_worksheet* sheet = begin_sheet(book, "校核", columns);
  if (diagnostics.empty()) write_line(book, sheet, 1, columns, {"", "", "未发现需要校核的问题。", ""}, Style::plain);
  const TasksById tasks = tasks_by_id(extraction.notices[index]);
  lxw_row_t row = 1;
  for (const Diagnostic* diagnostic : diagnostics)
    write_line(book, sheet, row++, columns,
               {label_of(diagnostic->severity), place_of(*diagnostic, extraction.document, tasks), diagnostic->message,
                diagnostic->code},
               Style::plain);
}

void write_origin(WorkbookFile& book, const Extraction& extraction, std::size_t index) {
  const Notice& notice = extraction.notices[index];
  const std::vector<PlainColumn> columns{{"项目", 160}, {"内容", 620}};
  lxw_worksheet* sheet = begin_sheet(book, "说明", columns);
  const std::array<std::pair<const char*, std::string>, 10> lines{{
      {"公文标题", notice.title.value},
      {"发文机关", notice.issuer.value},
      {"发文字号", notice.document_number.text.value},
      {"成文日期", notice.issued_on.value},
      {"任务数量", std::to_string(notice.tasks.size())},
      {"来源文件", extraction.file.name},
      {"文件摘要（SHA-256）", extraction.file.sha256},
      {"生成程序", "fenjie " FENJIE_VERSION},
      {"分解表", "按公文附件样式整理的任务分解表；浅黄色单元格需要校核，问题见单元格批注和“校核”表。"},
      {"校核", "程序对照原文发现的疑点，按轻重排列；请逐条核对原文后使用。"},
  }};
  lxw_row_t row = 1;
  for (const auto& [name, content] : lines) write_line(book, sheet, row++, columns, {name, content}, Style::plain);
}

}  // namespace fenjie::emit
