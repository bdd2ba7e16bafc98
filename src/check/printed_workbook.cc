#include "check/printed_workbook.h"

#include <string_view>

#include "model/data_columns.h"

namespace fenjie::check {
namespace {

constexpr std::string_view kProgram = "fenjie", kBlanks = " \t\r\n\f";

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

}  // namespace

std::vector<Diagnostic> printed_workbook(const Document& document) {
  if (!names_program(document.source) && !has_own_heads(document.source)) return {};
  return {{"document/printed-workbook", Severity::warning,
           "这份文件像是 fenjie 的工作簿把几张表一起打印出来的，同一项任务在各表里会重复读出；请改用公文原件，或只打印“分解表”。"
           "修改过的工作簿请用 fenjie regenerate 读回 .xlsx。",
           "", "", {}}};  // of the whole file, so that it is said first
}

}  // namespace fenjie::check
