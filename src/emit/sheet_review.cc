#include "emit/sheet_review.h"

#include <array>
#include <string>

#include "model/data_columns.h"
#include "model/reporters.h"
#include "sheets/cell_text.h"
#include "emit/doubts.h"
#include "emit/sheet_flat.h"
#include "sheets/supervision.h"

namespace fenjie::emit {

using namespace sheets;

namespace {

constexpr lxw_row_t kMostLinks = 65000;  // of a sheet: Excel stops at 65,530

using Cells = std::vector<std::string>;

void write_line(FlatSheet& sheet, const Cells& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) sheet.text(i, cells[i]);
  sheet.next_row();
}

std::string listed(const std::vector<Field>& fields) {
  std::string result;
  for (const Field& field : fields) append_listed(result, field.value);
  return result;
}

std::string contacts_of(const Reporting& reporting) {
  std::string result;
  for (const Contact& contact : reporting.contacts) {
    std::string words = contact.name.value;
    for (const Field* part : {&contact.phone, &contact.email})
      if (!part->empty()) words += (words.empty() ? "" : "，") + part->value;
    append_listed(result, words);
  }
  return result;
}

std::string lights_explained(int warn_days) {
  return "每项任务的报送时间和完成期限，公文统一规定的报送时间在最后一行。“完成情况”和各报送日期下的状态从下拉列表中选择：未开展、推进中、已完成、"
         "逾期。绿色：已完成；黄色：" +
         (warn_days > 0 ? std::to_string(warn_days) + " 天内到期" : std::string("当天到期")) +
         "；红色：已过期限或标为逾期。颜色随当天日期变化。";
}

}  // namespace

sheets::Seal write_review(WorkbookFile& book, const WorkbookContent& content, const DoubtCells& cells) {
  enum Place { kSeverity, kCell, kPlace, kMessage, kCode };
  FlatSheet sheet(book, kReviewSheet, columns_of(kReviewHeads, {50, 90, 200, 340, 140}), false);
  sheet.start_seal({kSeverity, kCell, kPlace, kMessage, kCode});
  if (content.diagnostics.empty()) {
    write_line(sheet, {"", "", "", "未发现需要校核的问题。", ""});
    return sheet.seal();
  }
  const TasksById tasks = tasks_by_id(content.notice);
  for (const Diagnostic* diagnostic : content.diagnostics) {
    sheet.text(kSeverity, severity_word(diagnostic->severity));
    if (const auto cell = cells.find(diagnostic); cell != cells.end() && sheet.row() <= kMostLinks)
      sheet.link(kCell, cell->second);
    sheet.text(kPlace, place_of(*diagnostic, content.document, content.places, tasks));
    sheet.text(kMessage, diagnostic->message);
    sheet.text(kCode, diagnostic->code);
    sheet.next_row();
  }
  sheet.add_filter();
  return sheet.seal();
}

sheets::Seal write_origin(WorkbookFile& book, const WorkbookContent& content, int warn_days) {
  const Notice& notice = content.notice;
  FlatSheet sheet(book, kOriginSheet, columns_of(kOriginHeads, {160, 620}), false);
  sheet.start_seal({0, 1});
  std::string dates;
  for (const DateField& date : notice.reporting.dates) append_listed(dates, with_reporters(notice.reporting, date));
  std::string demands;
  for (const Demand& demand : notice.reporting.demands) append_listed(demands, reported_words(demand.when, demand.contents, demand.recipient));
  const std::array<std::pair<const char*, std::string>, 22> lines{{
      {"公文标题", notice.title.value},
      {"发文机关", notice.issuer.value},
      {"发文字号", notice.document_number.text.value},
      {"成文日期", notice.issued_on.value},
      {"任务范围", content.carried.whose.empty() ? std::string() : "只含“" + content.carried.whose + "”的任务"},
      {"任务数量", std::to_string(notice.tasks.size())},
      {"报送时间", dates},
      {"报送对象", notice.reporting.recipient.value},
      {"报送内容", listed(notice.reporting.contents)},
      {"报送要求", demands},
      {"联系人", contacts_of(notice.reporting)},
      {"来源文件", content.file.name},
      {kDigestHead, content.file.sha256},
      {kProgramHead, std::string(kProgramName) + " " FENJIE_VERSION},
      {"分解表", "按公文附件样式整理的任务分解表；浅黄色单元格需要校核，问题见单元格批注和“校核”表。正文任务没有编号或各部分都从1编起的，序号按行统一编排，"
       "各表相同，原来的编号见“数据”的“原序号”。"},
      {"数据",
       "一项任务一行、一个字段一列，可筛选、排序、修改。“编号”列请保留：修改后的表靠它与原任务对应。一格中有"
       "几个值时用“；”隔开。没有内容的栏收起，点表上方的“+”展开；打印时不印“编号”“原文位置”“疑点”。"},
      {"责任清单", "一项任务的每个单位一行，可直接做数据透视表（名称“责任数据”）。"},
      {"督办", lights_explained(warn_days)},
      {"名单", notice.roster.empty() ? std::string() : "公文所列领导小组等的组成人员，一人一行。"},
      {"校核", "程序对照原文发现的疑点，按轻重排列，点击“单元格”可跳到分解表中的单元格；请逐条核对原文后使用。"},
      {"说明", "公文和来源文件的信息，各表的用途。"},
      {"读回修改", "“分解表”或“数据”修改保存后，用 fenjie regenerate 读回，得到新的 JSON 和工作簿；“督办”的状态和备注也读回。“责任清单”“名单”“校核”“说明”由程序生成，"
       "不读回，字体和颜色也不读回；在不读回的地方改了内容、加了批注，读回后的“校核”表会逐一说明，批注的文字照录。"},
  }};
  for (const auto& [name, words] : lines)
    if (!words.empty()) write_line(sheet, {name, words});
  return sheet.seal();
}

}  // namespace fenjie::emit
