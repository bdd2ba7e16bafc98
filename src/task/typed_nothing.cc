#include "task/typed_nothing.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/data_columns.h"
#include "text/fold.h"

namespace fenjie::task {
namespace {

struct RoleColumn {
  UnitRole role;
  ColumnRole column;
};
constexpr std::array kUnitColumns{RoleColumn{UnitRole::lead, ColumnRole::lead_unit}, RoleColumn{UnitRole::responsible, ColumnRole::unit},
                                  RoleColumn{UnitRole::support, ColumnRole::support_unit}, RoleColumn{UnitRole::guide, ColumnRole::guide_unit}};

class Nothing {
 public:
  Nothing(Task& task, const Notice& notice, const rules::Lexicon& lexicon) : task_(task), notice_(notice), lexicon_(lexicon) {}

  void take_units() {
    for (const auto& [role, column] : kUnitColumns)
      take(task_.units, column, [role = role](const Unit& unit) -> const Field* { return unit.role == role ? &unit.name : nullptr; });
  }
  void take_persons(std::vector<Person>& persons, ColumnRole column) {
    take(persons, column, [](const Person& person) { return &person.name; });
    if (task_.persons.empty())
      for (Unit& unit : task_.units) unit.person.reset();
  }
  void take_deadlines() {
    take(task_.deadlines, ColumnRole::deadline, [](const Deadline& deadline) { return &deadline.text; });
  }

 private:
  /// @param field_of gives the field of a value that stands in the column, null for others
  template <class Value, class FieldOf>
  void take(std::vector<Value>& values, ColumnRole column, FieldOf&& field_of) {
    std::vector<const Field*> here;
    for (const Value& value : values)
      if (const Field* field = field_of(value)) here.push_back(field);
    if (std::none_of(here.begin(), here.end(), is_typed)) return;
    std::erase_if(task_.other, [&](const auto& other) {
      const bool gone = is_headed(other.first, column) && means_nothing(other.second.value);
      if (gone) list(other.first, other.second.value, {});
      return gone;
    });
    if (here.size() != 1 || !means_nothing(here.front()->value)) return;
    if (const auto heading = heading_of(column)) {
      list(*heading, {}, here.front()->value);
      task_.other.emplace_back(*heading, *here.front());
    }
    std::erase_if(values, [&](const Value& value) { return field_of(value) != nullptr; });
  }

  void list(const std::string& heading, std::string before, std::string after) {
    task_.edited.push_back({"other[" + extra_head(heading) + "]", std::move(before), std::move(after)});
  }
  static bool is_typed(const Field* field) { return field->spans.empty() && !field->empty(); }
  bool means_nothing(std::string_view text) const { return lexicon_.means_empty(text::fold(text)); }

  bool is_headed(std::string_view heading, ColumnRole role) const {
    return std::any_of(notice_.tables.begin(), notice_.tables.end(), [&](const Table& table) {
      return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) { return column.role == role && column.heading.text() == heading; });
    });
  }
  std::optional<std::string> heading_of(ColumnRole role) const {
    for (const Table& table : notice_.tables)
      for (const Column& column : table.columns)
        if (column.role == role) return column.heading.text();
    return std::nullopt;
  }

  Task& task_;
  const Notice& notice_;
  const rules::Lexicon& lexicon_;
};

}  // namespace

void take_nothing(Task& task, const Notice& notice, const ChangedTasks& changed, const rules::Lexicon& lexicon) {
  Nothing nothing(task, notice, lexicon);
  const auto is_changed = [&](std::string_view key) { return changed.has(task.id, "task") || changed.has(task.id, key); };
  if (is_changed("units")) nothing.take_units();
  if (is_changed("leaders")) nothing.take_persons(task.leaders, ColumnRole::leader);
  if (is_changed("persons")) nothing.take_persons(task.persons, ColumnRole::person);
  if (is_changed("deadline")) nothing.take_deadlines();
}

}  // namespace fenjie::task
