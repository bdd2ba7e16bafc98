#include "task/guessed_columns.h"

#include <algorithm>
#include <string>

#include "text/fold.h"

namespace fenjie::task {

std::vector<Diagnostic> guessed_columns(const Table& table, const std::vector<Task>& tasks, std::size_t first, const rules::Lexicon& lexicon) {
  if (tasks.size() == first) return {};
  const auto is_unprinted = [](const Column& one) { return one.heading.spans().empty(); };
  if (std::all_of(table.columns.begin(), table.columns.end(), is_unprinted)) {
    const bool named = std::any_of(table.columns.begin(), table.columns.end(), [](const Column& one) { return !one.heading.empty(); });
    const std::string how = named ? "各栏按上一个表格的表头认定" : "各栏按内容认定";
    return {{"table/no-head", Severity::warning, "表格没有表头，" + how + "，请核对各栏是否认对。", "", "tasks", tasks[first].source}};
  }
  const auto column = std::find_if(table.columns.begin(), table.columns.end(),
                                   [](const Column& one) { return one.role == ColumnRole::task; });
  const auto role = lexicon.heading(text::compact(column->heading.text()));
  if (role && *role != ColumnRole::other) return {};
  return {{"table/task-column-guessed", Severity::warning,
           "表头没有“工作任务”一类的栏目，按" + std::string(column->by_content ? "内容" : "位置") + "把第" + std::to_string(column - table.columns.begin() + 1) + "栏“" +
               column->heading.text() + "”当作工作任务，请核对。", "", "tasks",
           column->heading.spans()}};
}

}  // namespace fenjie::task
