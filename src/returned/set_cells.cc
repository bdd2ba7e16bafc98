#include "returned/set_cells.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "model/data_columns.h"
#include "returned/edit_task.h"
#include "text/characters.h"

namespace fenjie::returned {
namespace {

/// In the order of the sheet 数据; a deadline is cleared last of all that is told of it, for the next one takes its place.
std::size_t place_of(const CellChange& change) {
  const DataColumn* listed = listed_column(change.head);
  if (listed == nullptr) return 2 * kDataColumns.size();
  const bool is_cleared = listed->field == DataField::deadline && change.text.empty();
  return is_cleared ? 2 * static_cast<std::size_t>(DataField::further_dues) + 1 : 2 * static_cast<std::size_t>(listed->field);
}

void list_days(Task& task, const std::vector<Deadline>& before) {
  for (std::size_t i = 1; i < std::min(before.size(), task.deadlines.size()); ++i)
    if (before[i].due != task.deadlines[i].due)
      task.edited.push_back({deadline_key(i) + ".due", before[i].due, task.deadlines[i].due});
}

bool tells(const std::string& text, const std::string& deadline) {
  return !deadline.empty() && text::without_blanks(text).find(text::without_blanks(deadline)) != std::string::npos;
}

/// The deadline was changed, and the task's text, which tells it too, was not.
void doubt_told_otherwise(const std::string& was, const Task& task, const std::string& cell, std::vector<Diagnostic>& doubts) {
  const std::string now = task.deadlines.empty() ? std::string() : task.deadlines.front().text.value;
  if (now.empty() || was == now || !tells(task.text.value, was) || tells(task.text.value, now) || tells(now, was)) return;
  doubts.push_back({"returned/told-otherwise", Severity::warning,
                    cell + "：完成时限改成了“" + now + "”，工作任务的文字里仍写着“" + was + "”，都已照写保留，请核对是否一并修改。", task.id, "deadlines", {}});
}

}  // namespace

std::vector<Diagnostic> set_cells(Task& task, std::vector<CellChange> changes, bool list) {
  std::vector<Diagnostic> doubts;
  std::stable_sort(changes.begin(), changes.end(),
                   [](const CellChange& a, const CellChange& b) { return place_of(a) < place_of(b); });
  const std::string deadline_before = list && !task.deadlines.empty() ? task.deadlines.front().text.value : std::string();
  std::vector<std::string> befores;  // one change may change what another cell says: the day follows from the text
  for (const CellChange& change : changes) befores.push_back(cell_of(task, change.head));
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const CellChange& change = changes[i];
    const std::string& before = befores[i];
    const std::vector<Deadline> deadlines_before = task.deadlines;
    const char* no_value = why_no_value(change.text);
    if (const std::string why = no_value != nullptr ? no_value : set_cell(task, change.head, change.text); !why.empty()) {
      doubts.push_back({"returned/unreadable-value", Severity::warning,
                        change.cell + "：“" + change.head + "”" + why + "，“" + change.text + "”没有读回，已保留原来的值。", task.id, "", {}});
      continue;
    }
    const std::string after = cell_of(task, change.head);
    if (change.head == column_of(DataField::further_dues).heading)
      list_days(task, deadlines_before);
    else if (before != after && list)
      task.edited.push_back({edit_field(change.head), before, after});
  }
  for (const CellChange& change : changes)
    if (change.head == column_of(DataField::deadline).heading) doubt_told_otherwise(deadline_before, task, change.cell, doubts);
  return doubts;
}

}  // namespace fenjie::returned
