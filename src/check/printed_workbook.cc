#include "check/printed_workbook.h"

#include <string_view>

#include "model/data_columns.h"
#include "model/own_sheets.h"

namespace fenjie::check {
namespace {

constexpr std::string_view kProgram = kProgramName, kBlanks = " \t\r\n\f";

bool names_program(std::string_view source) {
  const std::string_view head = kProgramHead;
  for (std::size_t at = source.find(head); at != source.npos; at = source.find(head, at + 1)) {
    const std::size_t value = source.find_first_not_of(kBlanks, at + head.size());
    if (value != source.npos && source.substr(value).starts_with(kProgram)) return true;
  }
  return false;
}

/// 原序号, 原文位置 and 疑点.
bool has_own_heads(std::string_view source) {
  for (const DataField field : {DataField::label, DataField::source, DataField::doubts})
    if (source.find(column_of(field).heading) == source.npos) return false;
  return true;
}

std::string pages_of(int first, int last) {
  return "第 " + std::to_string(first) + (last > first ? "—" + std::to_string(last) : "") + " 页";
}

/// 第 3—4 页“数据”、第 5 页“责任清单”
std::string listed(const std::vector<PassedOver>& tables) {
  std::string list;
  for (auto first = tables.begin(); first != tables.end();) {
    auto last = first;
    while (std::next(last) != tables.end() && std::next(last)->sheet == first->sheet) ++last;
    list += (list.empty() ? "" : "、") + pages_of(first->page, last->page) + "“" + first->sheet + "”";
    first = std::next(last);
  }
  return list;
}

Diagnostic passed_over(const std::vector<PassedOver>& tables) {
  Diagnostic diagnostic{"document/printed-workbook", Severity::warning,
                        "这份文件是 fenjie 的工作簿把几张表一起打印出来的。" + listed(tables) +
                            "是程序另外整理的，里面的任务在前面的任务表里都有，没有再读，文字列在余文里；发文字号、成文日期等只印在这些页上的，"
                            "也没有读。请改用公文原件，或只打印“分解表”；修改过的工作簿请用 fenjie regenerate 读回 .xlsx。",
                        "", "", {}};
  for (const PassedOver& table : tables) diagnostic.source.push_back(table.span);
  return diagnostic;
}

}  // namespace

std::vector<Diagnostic> printed_workbook(const Document& document) {
  if (!document.passed_over.empty()) return {passed_over(document.passed_over)};
  if (!names_program(document.source) && !has_own_heads(document.source)) return {};
  return {{"document/printed-workbook", Severity::warning,
           "这份文件像是 fenjie 的工作簿把几张表一起打印出来的，同一项任务在各表里会重复读出；请改用公文原件，或只打印“分解表”。"
           "修改过的工作簿请用 fenjie regenerate 读回 .xlsx。",
           "", "", {}}};  // of the whole file, so that it is said first
}

}  // namespace fenjie::check
