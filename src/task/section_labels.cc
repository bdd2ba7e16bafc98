#include "task/section_labels.h"

#include <algorithm>
#include <utility>

#include "task/closings.h"

namespace fenjie::task {

SectionLabels::SectionLabels(const rules::Book& book, const rules::Lexicon& lexicon)
    : reader_(book, lexicon), task_verbs_(book.vocabulary("task-verbs")) {}

Responsibility SectionLabels::read(const Passage& row) const {
  const rules::Subject subject{row};
  const Closings closings = closings_of(subject, reader_, task_verbs_);
  if (closings.all.size() != 1) return {};
  const Closing& closing = closings.all.front();
  const bool at_end = !closing.sentence && !closing.text.empty() && closing.responsibility.end == subject.key().size();
  return at_end ? closing.content : Responsibility{};
}

void take_section_people(const Responsibility& section, Task& task) {
  if (!section.names_anyone() && section.deadlines.empty()) return;
  if (task.leaders.empty()) task.leaders = section.leaders;
  if (task.deadlines.empty()) task.deadlines = section.deadlines;
  Responsibility own{std::move(task.units), std::move(task.persons), {}, {}, {}};
  if (own.persons.empty()) own.persons = section.persons;
  const bool none = own.units.empty();
  if (own.only_supports()) own.take_lead(section);
  for (const Unit& unit : section.units) {
    const bool here = std::any_of(own.units.begin(), own.units.end(), [&](const Unit& mine) { return mine.name.value == unit.name.value; });
    if (!here && (none || unit.role == UnitRole::support)) own.take(unit, section);
  }
  sort_by_role(own.units);
  task.units = std::move(own.units);
  task.persons = std::move(own.persons);
}

}  // namespace fenjie::task
