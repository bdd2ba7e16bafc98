#include <algorithm>
#include <limits>
#include <utility>

#include "sheets/breakdown_columns.h"
#include "text/passage.h"

namespace fenjie::sheets {
namespace {

Span extent_of(const Table& table) {
  Span extent{std::numeric_limits<std::size_t>::max(), 0};
  for (const Cell& cell : table.cells)
    for (const Passage& line : cell.lines)
      for (const Span& span : line.spans()) {
        extent.begin = std::min(extent.begin, span.begin);
        extent.end = std::max(extent.end, span.end);
      }
  return extent;
}

bool is_task_table(const Table& table) {
  return has_role(table.columns, ColumnRole::task);
}

/// 河湾区…分工 of 关于印发河湾区…分工的通知; empty where nothing is promulgated.
std::string_view promulgated(std::string_view title) {
  constexpr std::string_view kEnd = "的通知";
  if (!title.ends_with(kEnd)) return {};
  for (const std::string_view verb : {"印发", "转发", "批转", "下达"})
    if (const std::size_t at = title.find(verb); at != std::string_view::npos)
      return title.substr(at + verb.size(), title.size() - kEnd.size() - at - verb.size());
  return {};
}

/// 《…》 of 关于印发《…》的通知, else what is promulgated, or the whole title, in such brackets.
std::string quoted_title(std::string_view title) {
  constexpr std::string_view kOpen = "《", kClose = "》", kInnerOpen = "〈", kInnerClose = "〉";
  if (const std::string_view object = promulgated(title); !object.empty()) title = object;
  if (title.starts_with(kOpen) && title.ends_with(kClose) && title.find(kOpen, kOpen.size()) == std::string_view::npos)
    return std::string(title);
  std::string quoted(title);
  for (const auto& [mark, inner] : {std::pair{kOpen, kInnerOpen}, {kClose, kInnerClose}})
    for (std::size_t at = quoted.find(mark); at != std::string::npos; at = quoted.find(mark, at))
      quoted.replace(at, mark.size(), inner);
  return std::string(kOpen) + quoted + std::string(kClose);
}

std::string title_of(const Notice& notice, const Table* table) {
  if (table != nullptr) {
    std::string title = text::join(table->title).text();
    if (!title.empty()) return title;
    for (const Attachment& attachment : notice.attachments)
      if (attachment.kind == "table")
        return attachment.title.empty() ? attachment.announced.value : attachment.title.value;
  }
  return notice.title.empty() ? "工作任务分解表" : quoted_title(notice.title.value) + "工作任务分解表";
}

/// A row over tasks would seem to hold for one behind them that has none.
bool ends_within(const std::vector<const Task*>& tasks, Field Task::*heading, bool in_section) {
  for (std::size_t i = 1; i < tasks.size(); ++i) {
    const Task &before = *tasks[i - 1], &task = *tasks[i];
    if ((before.*heading).empty() || !(task.*heading).empty()) continue;
    if (!in_section || before.section.value == task.section.value) return true;
  }
  return false;
}

}  // namespace

std::string breakdown_sheet(std::size_t index) {
  return index == 0 ? "分解表" : "分解表" + std::to_string(index + 1);
}

std::vector<Part> parts_of(const Notice& notice, TableLayout layout, const std::string& whose) {
  std::vector<Part> tables;
  std::vector<Span> extents;
  for (const Table& table : notice.tables) {
    tables.emplace_back().table = &table;
    extents.push_back(extent_of(table));
  }
  Part running_text;
  for (const Task& task : notice.tasks) {
    std::size_t home = tables.size();
    for (std::size_t i = 0; i < tables.size() && home == tables.size(); ++i) {
      const bool inside = !task.source.empty() && task.source.front().begin >= extents[i].begin &&
                          task.source.front().begin < extents[i].end;
      if (inside || (task.source.empty() && is_task_table(*tables[i].table))) home = i;
    }
    (home < tables.size() ? tables[home] : running_text).tasks.push_back(&task);
  }
  for (const Milestone& milestone : notice.milestones) running_text.milestones.push_back(&milestone);

  std::vector<Part> parts;
  for (Part& part : tables)
    if (!part.tasks.empty() || (notice.tasks.empty() && is_task_table(*part.table))) parts.push_back(std::move(part));
  if (!running_text.tasks.empty() || !running_text.milestones.empty() || parts.empty())
    parts.push_back(std::move(running_text));
  for (Part& part : parts) {
    part.group_rows = !ends_within(part.tasks, &Task::group, true);
    part.section_rows = part.table != nullptr || !ends_within(part.tasks, &Task::section, false);
    part.title = title_of(notice, part.table);
    part.layout = layout;
    part.whole = whose.empty();
    if (!part.whole) part.title += "（" + whose + "）";
  }
  return parts;
}

}  // namespace fenjie::sheets
