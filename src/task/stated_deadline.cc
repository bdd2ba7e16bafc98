#include "task/stated_deadline.h"

#include <optional>
#include <string>

#include "text/passage.h"

namespace fenjie::task {

namespace {

std::optional<Deadline> stated_in(const Passage& text, const rules::RuleSet& statements, const rules::Lexicon& lexicon) {
  const rules::Subject subject{text};
  const auto match = statements.find(subject.key());
  const auto place = match ? match->field("deadline") : std::nullopt;
  if (!place || !lexicon.is_deadline(std::string_view(subject.key()).substr(place->begin, place->size()))) return std::nullopt;
  Deadline deadline;
  deadline.text = field_of(subject.slice(*place), std::string(match->rule));
  return deadline;
}

std::optional<Deadline> stated(const Notice& notice, const rules::RuleSet& statements, const rules::Lexicon& lexicon) {
  for (const OutlineItem& item : notice.outline)
    for (const Passage& paragraph : item.paragraphs)
      if (auto deadline = stated_in(paragraph, statements, lexicon)) return deadline;
  for (const Table& table : notice.tables)
    for (const Passage& note : table.notes)
      if (auto deadline = stated_in(note, statements, lexicon)) return deadline;
  return std::nullopt;
}

}  // namespace

std::vector<Diagnostic> give_stated_deadline(Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon) {
  const std::optional<Deadline> deadline = stated(notice, book.set("stated-deadline"), lexicon);
  const Task* first = nullptr;
  std::size_t count = 0;
  for (Task& task : notice.tasks) {
    if (!deadline || !task.deadlines.empty()) continue;
    task.deadlines.push_back(*deadline);
    if (count++ == 0) first = &task;
  }
  if (first == nullptr) return {};
  return {{"deadline/stated-once", Severity::info,
           "有" + std::to_string(count) + "项任务没有单独的时限，已按文中统一规定的“" + deadline->text.value + "”填写，请核对。", first->id, "deadlines", deadline->text.spans}};
}

}  // namespace fenjie::task
