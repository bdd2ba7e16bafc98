#include "task/other_units.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "task/duty_sentence.h"
#include "task/outline_items.h"
#include "text/fold.h"
#include "text/passage.h"
#include "text/shortened.h"
#include "text/wording.h"

namespace fenjie::task {

namespace {

bool may_be_same(const Unit& a, const Unit& b) {
  const std::string one = text::fold(a.name.value), other = text::fold(b.name.value);
  return text::are_one_name(one, other);
}

bool lists(const Task& task, const Unit& unit) {
  return std::any_of(task.units.begin(), task.units.end(), [&](const Unit& listed) { return may_be_same(listed, unit); });
}

}  // namespace

std::vector<Diagnostic> doubt_other_units(const std::vector<Task>& tasks, const rules::Book& book, const rules::Lexicon& lexicon) {
  const DutySentences sentences(book, lexicon);
  const rules::RuleSet& charges = book.set("charge-word");
  std::vector<Diagnostic> doubts;
  for (const Task& task : tasks) {
    if (task.units.empty()) continue;
    const rules::Subject text{passage_of(task.text)};
    if (!charges.find(text.key())) continue;
    for (const Duty& duty : sentences.find(text)) {
      if (!duty.assigned || duty.weak || duty.general || duty.collective || duty.units.empty()) continue;
      if (std::any_of(duty.units.begin(), duty.units.end(), [&](const Unit& unit) { return lists(task, unit); })) continue;
      const Field& name = duty.units.front().name;
      Diagnostic doubt{"task/other-unit-in-text", Severity::warning,
                       "任务正文里写的是" + text::quoted(name.value) + "牵头或负责，所列责任单位里没有它，请核对。", "", "units", name.spans};
      doubt.task = task.id;
      doubts.push_back(std::move(doubt));
      break;
    }
  }
  return doubts;
}

}  // namespace fenjie::task
