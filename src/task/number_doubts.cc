#include "task/number_doubts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "model/added_home.h"

namespace fenjie::task {

namespace {

constexpr const char* kRepeated = "table/number-repeated";

std::string number(int value) { return std::to_string(value); }

/// 1- of 1-2, 3. of 3.4; empty for a plain number.
std::string chapter_of(const std::string& label) {
  const std::size_t last = label.find_last_of("0123456789");
  if (last == std::string::npos) return {};
  const std::size_t before = label.find_last_not_of("0123456789", last);
  if (before == std::string::npos || label.find_first_of("0123456789") >= before) return {};
  return label.substr(0, before + 1);
}

class NumberRun {
 public:
  void take(const Task& task) {
    if (!task.number) {
      unnumbered(task);
      return;
    }
    const bool same_cell = last_ && !task.label.spans.empty() && task.label.spans == last_spans_;  // one number over several rows
    last_spans_ = task.label.spans;
    if (same_cell) return;
    const int value = *task.number;
    const std::string chapter = chapter_of(task.label.value);
    const bool restarts = value == 1 && (task.section.value != section_ || task.group.value != group_ || chapter != chapter_);
    if (restarts) seen_.clear();
    if (!seen_.insert(value).second)
      add(kRepeated, task, "序号" + number(value) + "重复，已按两项任务保留，请核对原件。");
    else if (last_ && !restarts && value != *last_ + 1)
      gap(task, value);
    last_ = value;
    section_ = task.section.value;
    group_ = task.group.value;
    chapter_ = chapter;
  }

  std::vector<Diagnostic> result() { return std::move(doubts_); }

 private:
  void unnumbered(const Task& task) {
    if (task.label.empty() && task.source.empty()) return;  // nobody printed it
    const std::string place = last_ ? "序号" + number(*last_) + "之后的一行" : "表格开头的一行";
    if (task.label.empty())
      add("table/unnumbered-row", task, place + "没有序号，已作为单独一项任务保留，请核对是否漏印序号。");
    else
      add("table/unnumbered-row", task, place + "的序号“" + task.label.value + "”不是整数，已作为单独一项任务保留，请核对序号。");
  }

  void gap(const Task& task, int value) {
    add("table/number-gap", task, "序号从" + number(*last_) + "跳到" + number(value) + "，请核对是否缺行。");
  }

  void add(const char* code, const Task& task, std::string message) {
    const std::vector<Span>& spans = task.label.empty() ? task.text.spans : task.label.spans;
    doubts_.push_back({code, Severity::warning, std::move(message), task.id, "number", spans});
  }

  std::optional<int> last_;
  std::vector<Span> last_spans_;
  std::string section_, group_, chapter_;
  std::set<int> seen_;
  std::vector<Diagnostic> doubts_;
};

/// A table that does not number its rows has nothing to doubt.
bool is_numbered(std::size_t numbered, std::size_t tasks) { return numbered * 2 > tasks; }

/// The tasks of each table; one that was added belongs to the table that it was put into, or to that of the task before it.
std::vector<std::vector<const Task*>> tasks_by_table(const Notice& notice) {
  std::vector<Span> extents;
  for (const Table& table : notice.tables) extents.push_back(extent_of_cells(table));
  std::vector<std::vector<const Task*>> tasks(extents.size() + 1);  // the last: in no table
  std::size_t home = 0;
  for (const Task& task : notice.tasks) {
    if (!task.source.empty())
      home = static_cast<std::size_t>(std::find_if(extents.begin(), extents.end(), [&](const Span& extent) {
               return extent.begin <= task.source.front().begin && task.source.front().begin < extent.end;
             }) - extents.begin());
    else if (const auto put = home_of_added(task, extents.size()))
      home = *put;
    tasks[home].push_back(&task);
  }
  tasks.pop_back();
  return tasks;
}

}  // namespace

std::vector<Diagnostic> changed_number_doubts(const Notice& notice, const ChangedTasks& changed) {
  std::vector<Diagnostic> doubts;
  for (const std::vector<const Task*>& tasks : tasks_by_table(notice)) {
    std::map<std::string_view, std::optional<int>> numbers;  // by id
    std::set<std::string_view> changed_tasks;
    std::set<int> changed_numbers;
    std::size_t numbered = 0;
    for (const Task* task : tasks) {
      numbers.emplace(task->id, task->number);
      numbered += task->number ? 1 : 0;
      if (!changed.has(task->id, "task") && !changed.has(task->id, "number") && !changed.has(task->id, "label")) continue;
      changed_tasks.insert(task->id);
      if (task->number) changed_numbers.insert(*task->number);
    }
    if (changed_tasks.empty() || !is_numbered(numbered, tasks.size())) continue;
    NumberRun run;
    for (const Task* task : tasks) run.take(*task);
    for (Diagnostic& doubt : run.result()) {
      const std::optional<int> number = numbers.at(doubt.task);
      const bool repeats_changed = doubt.code == kRepeated && number && changed_numbers.count(*number) > 0;
      if (repeats_changed || changed_tasks.count(doubt.task) > 0) doubts.push_back(std::move(doubt));
    }
  }
  return doubts;
}

std::vector<Diagnostic> number_doubts(const std::vector<Task>& tasks, std::size_t first) {
  std::size_t numbered = 0;
  for (std::size_t i = first; i < tasks.size(); ++i) numbered += tasks[i].number ? 1 : 0;
  if (!is_numbered(numbered, tasks.size() - first)) return {};
  NumberRun run;
  for (std::size_t i = first; i < tasks.size(); ++i) run.take(tasks[i]);
  return run.result();
}

}  // namespace fenjie::task
