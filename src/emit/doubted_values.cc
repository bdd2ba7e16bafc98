#include "emit/doubted_values.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "emit/doubts.h"
#include "text/wording.h"

namespace fenjie::emit {

using namespace sheets;

namespace {

constexpr std::string_view kFurther = "further_deadlines";

/// units of units[1].name
std::string_view key_of(const Diagnostic& diagnostic) { return std::string_view(diagnostic.field).substr(0, diagnostic.field.find_first_of("[./")); }

/// 1 of units[1].name, units.1 and units/1
std::optional<std::size_t> index_of(const Diagnostic& diagnostic) {
  const std::string_view key = key_of(diagnostic);
  std::size_t index = 0;
  const char *begin = diagnostic.field.data() + std::min(key.size() + 1, diagnostic.field.size()), *end = diagnostic.field.data() + diagnostic.field.size();
  if (std::from_chars(begin, end, index).ec != std::errc()) return std::nullopt;
  return index + (key == kFurther ? 1 : 0);
}

bool is_deadlines(std::string_view key) { return key == "deadline" || key == "deadlines" || key == kFurther; }

std::vector<const Field*> values_under(std::string_view key, const Task& task) {
  std::vector<const Field*> values;
  if (key == "units")
    for (const Unit& unit : task.units) values.push_back(&unit.name);
  else if (key == "leaders" || key == "persons")
    for (const Person& person : key == "leaders" ? task.leaders : task.persons) values.push_back(&person.name);
  else if (is_deadlines(key))
    for (const Deadline& deadline : task.deadlines) values.push_back(&deadline.text);
  return values;
}

/// The column of 数据 that a value of a task stands in.
std::optional<DataField> data_column(const Field* value, const Task& task) {
  for (const Unit& unit : task.units)
    if (value == &unit.name) return units_column(unit.role);
  for (std::size_t i = 0; i < task.deadlines.size(); ++i)
    if (value == &task.deadlines[i].text) return i == 0 ? DataField::deadline : DataField::further_deadlines;
  const auto is_name = [value](const Person& person) { return value == &person.name; };
  if (std::any_of(task.leaders.begin(), task.leaders.end(), is_name)) return DataField::leaders;
  if (std::any_of(task.persons.begin(), task.persons.end(), is_name)) return DataField::persons;
  return std::nullopt;
}

/// The days beside the deadlines are in doubt with them.
DataField column_beside(DataField column) {
  return column == DataField::due ? DataField::deadline : column == DataField::further_dues ? DataField::further_deadlines : column;
}

/// The column that shows `value`: its own, or that of a text which tells it.
int column_showing(const Field& value, const std::vector<TaskValue>& shown, const Columns& columns) {
  for (const TaskValue& each : shown)
    if (each.field == &value && columns.column_of(each) >= 0) return columns.column_of(each);
  for (const TaskValue& each : shown)
    if (const int column = columns.column_of(each); column >= 0 && (share_bytes(value.spans, each.field->spans) || each.text.find(value.value) != each.text.npos)) return column;
  return -1;
}

}  // namespace

std::vector<const Field*> doubted_values(const Diagnostic& diagnostic, const Task& task) {
  std::vector<const Field*> all = values_under(key_of(diagnostic), task), doubted;
  if (const auto index = index_of(diagnostic); index && *index < all.size()) return {all[*index]};
  std::copy_if(all.begin(), all.end(), std::back_inserter(doubted), [&](const Field* value) { return share_bytes(value->spans, diagnostic.source); });
  if (doubted.empty())
    std::copy_if(all.begin(), all.end(), std::back_inserter(doubted),
                 [&](const Field* value) { return diagnostic.message.find(text::quoted(value->value)) != diagnostic.message.npos; });
  return doubted;
}

std::vector<std::size_t> doubted_columns(const Diagnostic& diagnostic, const Task& task, const Columns& columns, const Part& part) {
  const std::vector<TaskValue> shown = values_of(task, part);
  std::vector<const Field*> values = doubted_values(diagnostic, task);
  if (values.empty() && !task.units.empty() && key_of(diagnostic) == "units") values.push_back(&task.units.front().name);
  std::vector<std::size_t> result;
  for (const Field* value : values)
    if (const int column = column_showing(*value, shown, columns); column >= 0 && std::find(result.begin(), result.end(), column) == result.end())
      result.push_back(static_cast<std::size_t>(column));
  if (result.empty()) result.push_back(column_of(diagnostic, columns));
  return result;
}

bool is_doubted(DataField column, const Diagnostic& diagnostic, const Task& task, UnitRole usual) {
  const DataField wanted = column_beside(column);
  const std::string_view key = key_of(diagnostic);
  std::vector<const Field*> values = doubted_values(diagnostic, task);
  if (values.empty() && key == "units") {
    if (task.units.empty()) return wanted == units_column(usual);
    values.push_back(&task.units.front().name);
  }
  if (!values.empty()) return std::any_of(values.begin(), values.end(), [&](const Field* value) { return data_column(value, task) == wanted; });
  if (is_deadlines(key)) return wanted == (key == kFurther ? DataField::further_deadlines : DataField::deadline);
  if (key.empty()) return column == DataField::text;
  const std::string_view json = fenjie::column_of(column).json;
  return json.substr(0, json.find_first_of("[.")) == key;
}

UnitRole usual_role(const Notice& notice) {
  for (const UnitRole role : {UnitRole::responsible, UnitRole::lead, UnitRole::support, UnitRole::guide})
    for (const Task& task : notice.tasks)
      if (std::any_of(task.units.begin(), task.units.end(), [role](const Unit& unit) { return unit.role == role; })) return role;
  return UnitRole::responsible;
}

}  // namespace fenjie::emit
