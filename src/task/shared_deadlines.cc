#include "task/shared_deadlines.h"

#include <algorithm>
#include <cstddef>

#include "task/clauses.h"
#include "task/outline_items.h"

namespace fenjie::task {

namespace {

/// The days of a last sentence that speaks of all that was told before it.
std::vector<Deadline> days_of_all(const Task& task, const rules::RuleSet& references) {
  std::vector<Deadline> days;
  if (task.deadlines.empty()) return days;
  const rules::Subject text{passage_of(task.text)};
  const std::vector<Span> sentences = parts_between(text.key(), {0, text.key().size()}, U"。；");
  const auto match = sentences.size() > 1 ? references.at_start(view(text.key(), sentences.back())) : std::nullopt;
  if (!match || match->constant("is") != "items") return days;
  const std::vector<Span> last = text.slice(sentences.back()).spans();
  std::copy_if(task.deadlines.begin(), task.deadlines.end(), std::back_inserter(days), [&](const Deadline& day) { return share_bytes(day.text.spans, last); });
  return days;
}

/// The days that B做好亮化，均于7月10日前完成 tells of those in front of it in its sentence, too.
std::vector<Deadline> days_of_each(const Task& task, const rules::RuleSet& references) {
  std::vector<Deadline> days;
  if (task.deadlines.empty()) return days;
  const rules::Subject text{passage_of(task.text)};
  for (const Span clause : parts_between(text.key(), {0, text.key().size()}, U"，。；")) {
    const auto match = references.at_start(view(text.key(), clause));
    if (!match || match->constant("is") != "each") continue;
    const std::vector<Span> told = text.slice(clause).spans();
    std::copy_if(task.deadlines.begin(), task.deadlines.end(), std::back_inserter(days), [&](const Deadline& day) { return share_bytes(day.text.spans, told); });
  }
  return days;
}

void share_in_sentence(std::vector<Task>& tasks, const rules::RuleSet& references) {
  constexpr std::string_view kGoesOn = "，";
  for (std::size_t i = tasks.size(); i-- > 1;) {
    const std::vector<Deadline> days = days_of_each(tasks[i], references);
    for (std::size_t k = i; !days.empty() && k-- > 0 && tasks[k].text.value.ends_with(kGoesOn);)
      if (tasks[k].deadlines.empty()) tasks[k].deadlines = days;
  }
}

}  // namespace

void share_days_of_all(std::vector<Task>& tasks, const rules::Book& book, std::vector<Diagnostic>& doubts) {
  const rules::RuleSet& references = book.set("back-reference");
  share_in_sentence(tasks, references);
  for (std::size_t i = tasks.size(); i-- > 1;) {
    const Task& last = tasks[i];
    if (last.group.empty()) continue;
    const std::vector<Deadline> days = days_of_all(last, references);
    for (std::size_t k = i; !days.empty() && k-- > 0 && tasks[k].group.spans == last.group.spans;)
      if (tasks[k].deadlines.empty()) {
        tasks[k].deadlines = days;
        std::erase_if(doubts, [&](const Diagnostic& doubt) { return doubt.code == "task/doubtful-duty" && doubt.task == tasks[k].id; });
      }
  }
}

}  // namespace fenjie::task
