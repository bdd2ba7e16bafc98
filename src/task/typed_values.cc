#include "task/typed_values.h"

#include <algorithm>

#include <iterator>
#include <utility>

#include "task/expressions.h"
#include "task/name_lists.h"
#include "text/numerals.h"

namespace fenjie::task {
namespace {

rules::Subject typed(const std::string& value) {
  Passage passage;
  passage.append_inserted(value);
  return rules::Subject{std::move(passage)};
}

bool is_typed(const Field& field) { return field.spans.empty() && !field.empty(); }

/// Takes what says the same out of `before`, with its evidence.
template <class Value>
void keep_evidence(std::vector<Value>& now, std::vector<Value> before) {
  for (Value& value : now) {
    const auto same = std::find_if(before.begin(), before.end(),
                                   [&](const Value& old) { return old.text.value == value.text.value; });
    if (same == before.end()) continue;
    value = std::move(*same);
    before.erase(same);
  }
}

class TypedReader {
 public:
  TypedReader(const rules::Book& book, const rules::Lexicon& lexicon)
      : expressions_(book), persons_(lexicon), lists_(book, lexicon), numbers_(book.set("task-label")) {}

  void read(Task& task, const ChangedTasks& changed) const {
    read_persons(task.leaders);
    read_persons(task.persons);
    for (Unit& unit : task.units)
      if (is_typed(unit.name)) lists_.take_role_remark(unit, typed(unit.name.value).passage());
    sort_by_role(task.units);
    const bool added = changed.has(task.id, "task");
    if (added || changed.has(task.id, "text")) read_text(task);
    if (added || changed.has(task.id, "requirement")) read_requirement(task);
    if (changed.has(task.id, "label") && !changed.has(task.id, "number")) read_label(task);
  }

 private:
  /// Each stays one person: units point to them by their place.
  void read_persons(std::vector<Person>& persons) const {
    for (Person& person : persons) {
      if (!is_typed(person.name)) continue;
      std::vector<Person> read;
      persons_.add({typed(person.name.value).passage()}, person.name.rule, read);
      if (read.size() == 1) person = std::move(read.front());
    }
  }

  void read_text(Task& task) const {
    const rules::Subject subject = typed(task.text.value);
    std::vector<Quantity> quantities = expressions_.quantities(subject);
    keep_evidence(quantities, std::exchange(task.quantities, {}));
    task.quantities = std::move(quantities);
    std::vector<Deadline> told;
    for (FoundDeadline& found : expressions_.deadlines(subject, {0, subject.key().size()}))
      told.push_back(std::move(found.deadline));
    replace(task, std::move(told), [](const Field& text) { return text.rule.starts_with("deadline."); });
  }

  void read_requirement(Task& task) const {
    static constexpr const char* kRule = "table.requirement";
    std::vector<Deadline> told;
    if (!task.requirement.empty()) told = expressions_.required_deadlines(typed(task.requirement.value), kRule);
    replace(task, std::move(told), [](const Field& text) { return text.rule == kRule; });
  }

  /// `told` instead of the deadlines that were told in the same place; once what another place says, too.
  template <class IsOfPlace>
  static void replace(Task& task, std::vector<Deadline> told, IsOfPlace&& is_of_place) {
    std::vector<Deadline> before, others;
    for (Deadline& deadline : task.deadlines)
      (is_of_place(deadline.text) ? before : others).push_back(std::move(deadline));
    keep_evidence(told, std::move(before));
    std::erase_if(told, [&](const Deadline& one) {
      return std::any_of(others.begin(), others.end(),
                         [&](const Deadline& other) { return other.text.value == one.text.value; });
    });
    others.insert(others.end(), std::make_move_iterator(told.begin()), std::make_move_iterator(told.end()));
    task.deadlines = std::move(others);
  }

  void read_label(Task& task) const {
    const rules::Subject subject = typed(task.label.value);
    const auto match = numbers_.full(subject.key());
    const auto number = match ? text::numeral(subject.slice(*match->field("number")).text()) : std::nullopt;
    if (number == task.number || (!number && !task.label.empty())) return;
    const auto words = [](const std::optional<int>& value) { return value ? std::to_string(*value) : std::string(); };
    task.edited.push_back({"number", words(task.number), words(number)});
    task.number = number;
  }

  Expressions expressions_;
  PersonNames persons_;
  NameLists lists_;
  const rules::RuleSet& numbers_;
};

}  // namespace

void read_typed(Notice& notice, const ChangedTasks& changed, const rules::Book& book, const rules::Lexicon& lexicon) {
  const TypedReader reader(book, lexicon);
  for (Task& task : notice.tasks)
    if (changed.has(task.id)) reader.read(task, changed);
}

}  // namespace fenjie::task
