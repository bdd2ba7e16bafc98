#include "task/section_labels.h"

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
  if (task.leaders.empty()) task.leaders = section.leaders;
  if (!task.units.empty()) return;
  task.units = section.units;
  if (task.persons.empty())
    task.persons = section.persons;
  else
    for (Unit& unit : task.units) unit.person.reset();
}

}  // namespace fenjie::task
