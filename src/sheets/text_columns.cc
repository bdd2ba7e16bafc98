// The columns of the sheet 分解表 of running text, which has no head of its own: they stay whatever someone changes.
#include <algorithm>

#include "sheets/breakdown_columns.h"

namespace fenjie::sheets {
namespace {

/// What the rows begin with, and what may turn into rows over all columns, is the sheet's.
bool is_of_sheet(ColumnRole role) { return role == ColumnRole::section || role == ColumnRole::group; }
bool is_in_each(ColumnRole role) { return role == ColumnRole::number || role == ColumnRole::task; }

}  // namespace

std::vector<TextColumn> text_columns(const Notice& notice, std::string_view source) {
  const std::vector<Part> parts = parts_of(notice, source, TableLayout::printed, {});
  const auto part = std::find_if(parts.begin(), parts.end(), [](const Part& each) { return each.tables.empty(); });
  if (part == parts.end()) return {};
  const Columns columns(*part);
  std::vector<bool> is_own(columns.size());
  for (const Task* task : part->tasks)
    for (const TaskValue& value : values_of(*task, *part))
      if (const int column = columns.column_of(value); column >= 0 && !value.field->spans.empty()) is_own[static_cast<std::size_t>(column)] = true;
  for (const Milestone* milestone : part->milestones)
    if (const int column = columns.find(ColumnRole::deadline); column >= 0 && !milestone->deadline.text.spans.empty()) is_own[static_cast<std::size_t>(column)] = true;
  std::vector<TextColumn> own;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    TextColumn column{columns[i].heading, columns[i].role};
    const bool kept = std::find(part->text_columns.begin(), part->text_columns.end(), column) != part->text_columns.end();
    if (!is_of_sheet(column.role) && (is_own[i] || kept || is_in_each(column.role))) own.push_back(std::move(column));
  }
  return own;
}

void keep_text_columns(Notice& notice, std::string_view source, const std::vector<TextColumn>& before) {
  if (text_columns(notice, source) != before) notice.text_columns = before;
}

}  // namespace fenjie::sheets
