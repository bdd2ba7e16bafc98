#include "task/number_doubts.h"

#include <optional>
#include <set>

namespace fenjie::task {

namespace {

std::string number(int value) { return std::to_string(value); }

class NumberRun {
 public:
  void take(const Task& task) {
    if (!task.number) {
      unnumbered(task);
      return;
    }
    const bool same_cell = last_ && task.label.spans == last_spans_;  // one number over several rows
    last_spans_ = task.label.spans;
    if (same_cell) return;
    const int value = *task.number;
    const bool restarts = value == 1 && (task.section.value != section_ || task.group.value != group_);
    if (restarts) seen_.clear();
    if (!seen_.insert(value).second)
      add("table/number-repeated", task, "序号" + number(value) + "重复，已按两项任务保留，请核对原件。");
    else if (last_ && !restarts && value != *last_ + 1)
      gap(task, value);
    last_ = value;
    section_ = task.section.value;
    group_ = task.group.value;
  }

  std::vector<Diagnostic> result() { return std::move(doubts_); }

 private:
  void unnumbered(const Task& task) {
    const std::string place = last_ ? "序号" + number(*last_) + "之后的一行" : "表格开头的一行";
    add("table/unnumbered-row", task, place + "没有序号，已作为单独一项任务保留，请核对是否漏印序号。");
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
  std::string section_, group_;
  std::set<int> seen_;
  std::vector<Diagnostic> doubts_;
};

}  // namespace

std::vector<Diagnostic> number_doubts(const std::vector<Task>& tasks, std::size_t first) {
  std::size_t numbered = 0;
  for (std::size_t i = first; i < tasks.size(); ++i) numbered += tasks[i].number ? 1 : 0;
  // A table that does not number its rows has nothing to doubt.
  if (numbered * 2 <= tasks.size() - first) return {};
  NumberRun run;
  for (std::size_t i = first; i < tasks.size(); ++i) run.take(tasks[i]);
  return run.result();
}

}  // namespace fenjie::task
