#include "sheets/breakdown_columns.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

#include "model/data_columns.h"
#include "sheets/cell_text.h"
#include "sheets/printed_labels.h"

namespace fenjie::sheets {
namespace {

using Role = ColumnRole;

// The standard layout, and where a column that the source's table lacks is added.
struct StandardColumn {
  Role role;
  const char* heading;
};
constexpr std::array kStandard{
    StandardColumn{Role::number, "序号"},      StandardColumn{Role::section, kSectionHead},
    StandardColumn{Role::group, "类别"},       StandardColumn{Role::task, "工作任务"},
    StandardColumn{Role::leader, kLeaderHead},  StandardColumn{Role::lead_unit, "牵头单位"},
    StandardColumn{Role::unit, "责任单位"},    StandardColumn{Role::support_unit, "配合单位"},
    StandardColumn{Role::guide_unit, "指导单位"}, StandardColumn{Role::person, "责任人"},    StandardColumn{Role::requirement, "督办要求"},
    StandardColumn{Role::deadline, "完成时限"}};

std::size_t standard_place(Role role) {
  const auto found = std::find_if(kStandard.begin(), kStandard.end(),
                                  [role](const StandardColumn& column) { return column.role == role; });
  return static_cast<std::size_t>(found - kStandard.begin());
}

TaskValue value_of(const Unit& unit) {
  std::vector<Role> roles{Role::unit, Role::lead_unit, Role::support_unit, Role::guide_unit};
  std::size_t preferred = 1;
  if (unit.role == UnitRole::lead) {
    roles = {Role::lead_unit, Role::unit, Role::support_unit};
    preferred = 2;
  } else if (unit.role == UnitRole::support) {
    roles = {Role::support_unit, Role::unit, Role::lead_unit};
  }
  return {&unit.name, listed_name(unit), std::move(roles), preferred, {}};
}

bool is_inside(const Field& inner, const Field& outer) {
  return !inner.spans.empty() && std::all_of(inner.spans.begin(), inner.spans.end(), [&](const Span& part) {
    return std::any_of(outer.spans.begin(), outer.spans.end(),
                       [&](const Span& whole) { return whole.begin <= part.begin && part.end <= whole.end; });
  });
}

}  // namespace

const char* standard_heading(ColumnRole role) {
  const std::size_t place = standard_place(role);
  return place < kStandard.size() ? kStandard[place].heading : "";
}

bool is_group_row(const Part& part, const Task& task) {
  if (!part.group_rows) return false;
  return part.tables.empty() || (part.layout == TableLayout::printed && task.group.rule == "table.section");
}

namespace {

/// The text or requirement of a task tells the deadline, as printed or, read by such a rule, as someone changed it.
bool is_told(const Deadline& deadline, const Field& told, std::string_view rule) {
  return is_inside(deadline.text, told) || (told.spans.empty() && deadline.text.rule.starts_with(rule) && told.value.find(deadline.text.value) != std::string::npos);
}
bool is_told_by_text(const Task& task, const Deadline& deadline) { return is_told(deadline, task.text, "deadline."); }
bool is_told_by_requirement(const Task& task, const Deadline& deadline) { return is_told(deadline, task.requirement, "table.requirement"); }

/// A table's cell prints it.
bool is_in_cell(const Task& task, const Deadline& deadline) { return !is_told_by_text(task, deadline) && !is_told_by_requirement(task, deadline); }

/// A day that stands in the text of a task does not stand in the cell of a table that prints another.
bool shows_deadline(const Task& task, const Deadline& deadline, const Part& part) {
  if (is_told_by_requirement(task, deadline)) return false;
  return part.tables.empty() || !is_told_by_text(task, deadline) ||
         std::none_of(task.deadlines.begin(), task.deadlines.end(), [&](const Deadline& other) { return is_in_cell(task, other); });
}

/// — of a second column under the same heading.
bool is_repeated(const std::pair<std::string, Field>& value, const Task& task) {
  for (const auto& other : task.other) {
    if (&other == &value) return false;
    if (other.first == value.first && other.second.value == value.second.value) return true;
  }
  return false;
}

}  // namespace

std::vector<TaskValue> values_of(const Task& task, const Part& part) {
  std::vector<TaskValue> values;
  if (!task.group.empty()) values.push_back({&task.group, task.group.value, {Role::group}, 1, {}});
  values.push_back({&task.text, task.text.value, {Role::task}, 1, {}});
  for (const Person& person : task.leaders)
    values.push_back({&person.name, printed_name(person, part.source), {Role::leader, Role::person}, 1, {}});
  for (const Unit& unit : task.units) values.push_back(value_of(unit));
  for (const Person& person : task.persons)
    values.push_back({&person.name, printed_name(person, part.source), {Role::person, Role::leader}, 1, {}});
  if (!task.requirement.empty())
    values.push_back({&task.requirement, task.requirement.value, {Role::requirement, Role::deadline}, 1, {}});
  for (const Deadline& deadline : task.deadlines)
    if (shows_deadline(task, deadline, part))
      values.push_back({&deadline.text, deadline.text.value, {Role::deadline, Role::requirement}, 1, {}});
  for (const auto& other : task.other)
    if (part.layout == TableLayout::printed || !is_repeated(other, task)) values.push_back({&other.second, other.second.value, {Role::other, Role::contact}, 0, other.first});
  return values;
}

Columns::Columns(const Part& part) : running_text_(part.tables.empty()) {
  if (!part.tables.empty() && part.layout == TableLayout::printed) {
    take_head(*part.tables.front());
    for (const Table* table : part.tables) take_printed(*table);
    std::sort(printed_.begin(), printed_.end());
    find_groups(part);
  }
  for (const TextColumn& column : part.text_columns) columns_.push_back({column.heading, column.role, false, -1});
  if (columns_.empty()) insert(Role::number, "序号");
  if (find(Role::task) < 0) insert(Role::task, "工作任务");
  if (!part.section_rows) insert(Role::section, standard_heading(Role::section));
  add_missing(part);
}

void Columns::take_head(const Table& table) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    columns_.push_back({column.heading.text(), column.role, column.shares_heading, static_cast<int>(i), column.over.text()});
  }
  if (!columns_.empty()) columns_.back().shares_heading = false;
}

void Columns::take_printed(const Table& table) {
  for (const Cell& cell : table.cells)
    for (const Passage& line : cell.lines)
      for (const Span& span : line.spans()) printed_.emplace_back(span, cell.column);
}

void Columns::find_groups(const Part& part) {
  for (const Task* task : part.tasks)
    if (const int column = printed_column_of(task->group); column >= 0 && columns_[static_cast<std::size_t>(column)].role == Role::group) {
      groups_ = column;
      return;
    }
}

/// A task has one group: another column under its heading holds values of its own.
bool Columns::is_twin_of_groups(std::size_t column) const {
  return static_cast<int>(column) == groups_ && std::count_if(columns_.begin(), columns_.end(), [&](const SheetColumn& each) {
           return each.heading == columns_[column].heading;
         }) > 1;
}

/// The usual heading; over leaders of running text, what is printed there.
static std::string heading_of(const Part& part, std::size_t standard) {
  const bool printed = part.tables.empty() && part.layout == TableLayout::printed && kStandard[standard].role == Role::leader;
  const std::string label = printed ? label_of_leaders(part) : std::string();
  return label.empty() ? kStandard[standard].heading : label;
}

void Columns::add_missing(const Part& part) {
  std::array<bool, kStandard.size()> missing{}, typed{};  // `typed`: units that someone typed, which need no column of their own beside others
  std::vector<std::string> unforeseen;
  for (const Task* task : part.tasks)
    for (const TaskValue& value : values_of(*task, part)) {
      const bool section_row = value.field == &task->group && is_group_row(part, *task);
      if (column_of(value) >= 0 || section_row) continue;
      const bool is_typed_unit = holds_units(value.roles.front()) && value.field->spans.empty();
      if (value.preferred == 0)
        unforeseen.emplace_back(value.heading);
      else if (part.tables.empty() || !is_inside(*value.field, task->text))
        (is_typed_unit ? typed : missing)[standard_place(value.roles.front())] = true;
    }
  const auto adds_units = [](bool is_missing, const StandardColumn& column) { return is_missing && holds_units(column.role); };
  if (std::inner_product(missing.begin(), missing.end(), kStandard.begin(), 0, std::plus<>(), adds_units) == 0)
    std::transform(typed.begin(), typed.end(), missing.begin(), missing.begin(), std::logical_or<>());
  for (const Milestone* milestone : part.milestones)
    if (!milestone->deadline.text.empty()) missing[standard_place(Role::deadline)] = find(Role::deadline) < 0;
  for (std::size_t i = 0; i < kStandard.size(); ++i)
    if (missing[i]) insert(kStandard[i].role, heading_of(part, i));
  for (std::string& heading : unforeseen)
    if (std::none_of(columns_.begin(), columns_.end(), [&](const SheetColumn& c) { return c.heading == heading; }))
      columns_.push_back({heading, Role::other, false, -1});
}

void Columns::insert(Role role, std::string heading) {
  const auto at = std::find_if(columns_.rbegin(), columns_.rend(), [&](const SheetColumn& column) {
                    return standard_place(column.role) <= standard_place(role);
                  }).base();
  const auto place = static_cast<int>(at - columns_.begin());
  columns_.insert(at, {std::move(heading), role, false, -1});
  for (auto& [span, column] : printed_)
    if (column >= place) ++column;
  if (groups_ >= place) ++groups_;
}

std::string leader_heading(const std::vector<Part>& parts) {
  std::string heading;
  for (const Part& part : parts) {
    if (std::all_of(part.tasks.begin(), part.tasks.end(), [](const Task* task) { return task->leaders.empty(); })) continue;
    const Columns columns(part);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const SheetColumn& column = columns[i];
      if (column.role != Role::leader || column.heading == heading) continue;
      const bool is_part = !column.over.empty() || column.shares_heading || (i > 0 && columns[i - 1].shares_heading);
      if (is_part || column.heading.empty() || !heading.empty()) return kLeaderHead;
      heading = column.heading;
    }
  }
  return heading.empty() || (heading != kLeaderHead && listed_column(heading) != nullptr) ? kLeaderHead : heading;
}

std::size_t Columns::head_rows() const {
  return std::any_of(columns_.begin(), columns_.end(), [](const SheetColumn& column) { return !column.over.empty(); }) ? 2 : 1;
}

int Columns::find(Role role) const {
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (columns_[i].role == role) return static_cast<int>(i);
  return -1;
}

int Columns::printed_column_of(const Field& field) const {
  if (field.spans.empty()) return -1;
  const std::size_t at = field.spans.front().begin;
  auto after = std::upper_bound(printed_.begin(), printed_.end(), at,
                                [](std::size_t place, const auto& entry) { return place < entry.first.begin; });
  if (after == printed_.begin()) return -1;
  const auto& [span, column] = *std::prev(after);
  return at < span.end ? column : -1;
}

int Columns::column_of(const TaskValue& value) const {
  const int printed = printed_column_of(*value.field);
  if (printed >= 0 && static_cast<std::size_t>(printed) < columns_.size()) {
    const std::string& heading = columns_[static_cast<std::size_t>(printed)].heading;
    const Role role = columns_[static_cast<std::size_t>(printed)].role;
    if (value.preferred == 0 && heading == value.heading && !is_twin_of_groups(static_cast<std::size_t>(printed))) return printed;  // of two columns 责任人 its own
    if (std::find(value.roles.begin(), value.roles.end(), role) != value.roles.end()) return printed;
  }
  if (groups_ >= 0 && value.preferred > 0 && value.roles.front() == Role::group) return groups_;
  for (std::size_t i = 0; i < value.preferred; ++i)
    if (const int column = find(value.roles[i]); column >= 0) return column;
  // 责任单位 beside 牵头单位 is a column of who supports; who is responsible stands there, too.
  const auto may_hold = [&](const SheetColumn& column) {
    return column.heading == standard_heading(value.roles.front()) && std::find(value.roles.begin(), value.roles.end(), column.role) != value.roles.end();
  };
  if (const auto named = std::find_if(columns_.begin(), columns_.end(), may_hold); value.preferred > 0 && named != columns_.end())
    return static_cast<int>(named - columns_.begin());
  if (value.preferred > 0 && holds_units(value.roles.front()))
    for (const Role role : {value.roles[0], value.roles[1], value.roles[2], Role::guide_unit})
      if (const int column = find(role); column >= 0) return column;
  for (std::size_t i = 0; i < columns_.size() && value.preferred == 0; ++i)
    if (columns_[i].heading == value.heading && !is_twin_of_groups(i) && (!value.heading.empty() || columns_[i].role == Role::other)) return static_cast<int>(i);
  return -1;
}

}  // namespace fenjie::sheets
