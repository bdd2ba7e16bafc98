#include "check/announced_totals.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "text/fold.h"
#include "text/numerals.h"
#include "text/passage.h"
#include "text/wording.h"

namespace fenjie::check {

namespace {

using Tasks = std::vector<const Task*>;

struct Total {
  int count = 0;
  bool at_least = false;  ///< 十件民生实事: one may be divided into several tasks
  bool in_sentence = false;  ///< 全年共安排民生实事十件。
};

std::optional<Total> total_in(std::string_view printed, const rules::RuleSet& rules) {
  const std::string key = text::compact(printed);
  const auto match = rules.full(key);
  if (!match) return std::nullopt;
  const Span count = *match->field("count");
  const auto value = text::numeral(std::string_view(key).substr(count.begin, count.size()));
  return value ? std::optional<Total>({*value, !match->constant("at_least").empty(), !match->constant("in").empty()}) : std::nullopt;
}

/// Numbers that are printed at the tasks, each once.
std::size_t numbers_of(const Tasks& tasks) {
  std::set<std::string> labels;
  for (const Task* task : tasks)
    if (!task->label.empty()) labels.insert(task->label.value);
  return labels.size();
}

void compare(std::string_view printed, const std::vector<Span>& place, const Tasks& tasks, const rules::RuleSet& rules,
             std::vector<Diagnostic>& doubts) {
  const auto total = tasks.empty() ? std::nullopt : total_in(printed, rules);
  if (!total) return;
  const auto wanted = static_cast<std::size_t>(total->count);
  if (wanted == tasks.size() || wanted == numbers_of(tasks) || (total->at_least && wanted < tasks.size())) return;
  doubts.push_back({"table/total-mismatch", Severity::warning,
                    text::quoted(printed) + "写明" + std::to_string(total->count) + "项，读到" + std::to_string(tasks.size()) +
                        "项任务，请核对是漏读、多读，还是原文有误。",
                    "", "tasks", place});
}

Tasks tasks_within(const Notice& notice, Span extent) {
  Tasks tasks;
  for (const Task& task : notice.tasks)
    if (!task.source.empty() && extent.begin <= task.source.front().begin && task.source.front().begin < extent.end)
      tasks.push_back(&task);
  return tasks;
}

/// The tasks of the table that ends last before `at`.
Tasks tasks_above(const Notice& notice, std::size_t at) {
  Span nearest;
  for (const Table& table : notice.tables)
    if (const Span extent = extent_of_cells(table); extent.end <= at && extent.end > nearest.end) nearest = extent;
  return tasks_within(notice, nearest);
}

Tasks all_of(const Notice& notice) {
  Tasks tasks;
  for (const Task& task : notice.tasks) tasks.push_back(&task);
  return tasks;
}

void compare_headings(const Notice& notice, const rules::RuleSet& rules, std::vector<Diagnostic>& doubts) {
  std::map<std::size_t, std::pair<const Field*, Tasks>> under;  // by the byte where the heading begins
  for (const Task& task : notice.tasks)
    for (const Field* heading : {&task.section, &task.group}) {
      if (heading->empty() || heading->spans.empty()) continue;
      auto& [field, tasks] = under[heading->spans.front().begin];
      field = heading;
      tasks.push_back(&task);
    }
  for (const auto& [begin, heading] : under) compare(heading.first->value, heading.first->spans, heading.second, rules, doubts);
}

/// A sentence of the text, anywhere in a paragraph without a number.
void compare_sentences(const rules::Subject& paragraph, const Notice& notice, const rules::RuleSet& rules, std::vector<Diagnostic>& doubts) {
  constexpr std::string_view kStop = "。";
  const std::string_view key = paragraph.key();
  for (std::size_t begin = 0; begin < key.size();) {
    const std::size_t stop = key.find(kStop, begin), end = stop == std::string_view::npos ? key.size() : stop + kStop.size();
    const Passage sentence = text::clean(paragraph.slice({begin, end}));
    if (const auto total = total_in(sentence.text(), rules); total && total->in_sentence) compare(sentence.text(), sentence.spans(), all_of(notice), rules, doubts);
    begin = end;
  }
}

}  // namespace

std::vector<Diagnostic> total_doubts(const Notice& notice, const rules::Book& book) {
  const rules::RuleSet& rules = book.set("announced-total");
  std::vector<Diagnostic> doubts;
  compare_headings(notice, rules, doubts);
  for (const Table& table : notice.tables) {
    const Tasks tasks = tasks_within(notice, extent_of_cells(table));
    for (const Passage& title : table.title) compare(text::clean(title).text(), title.spans(), tasks, rules, doubts);
    for (const Passage& note : table.notes) compare(text::clean(note).text(), note.spans(), tasks, rules, doubts);
  }
  if (const bool titled = std::any_of(notice.tables.begin(), notice.tables.end(), [](const Table& table) { return !table.title.empty(); }); !titled)
    compare(notice.title.value, notice.title.spans, all_of(notice), rules, doubts);
  for (const OutlineItem& item : notice.outline)
    for (const Passage& paragraph : item.paragraphs) {
      if (!item.label.empty()) continue;
      const auto total = total_in(paragraph.text(), rules);
      if (const std::vector<Span> place = paragraph.spans(); total && !total->in_sentence && !place.empty())  // 共8项, printed as a paragraph of its own
        compare(paragraph.text(), place, tasks_above(notice, place.front().begin), rules, doubts);
      compare_sentences(rules::Subject{paragraph}, notice, rules, doubts);
    }
  return doubts;
}

}  // namespace fenjie::check
