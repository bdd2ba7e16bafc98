#include "emit/doubts.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "model/own_sheets.h"
#include "sheets/cell_text.h"
#include "text/characters.h"
#include "text/wording.h"

namespace fenjie::emit {

using namespace sheets;

namespace {

struct FieldColumns {
  std::string_view field;           // key of the JSON
  const char* name;                 // for a clerk
  std::array<ColumnRole, 3> roles;  // columns that show it, the usual one first
};
using Role = ColumnRole;
constexpr std::size_t kQuoted = 16;  // characters of the source shown as a place
constexpr std::array kFields{
    FieldColumns{"number", "序号", {Role::number, Role::task, Role::task}},
    FieldColumns{"section", kSectionHead, {Role::section, Role::task, Role::task}},
    FieldColumns{"group", "分组", {Role::group, Role::task, Role::task}},
    FieldColumns{"text", "工作任务", {Role::task, Role::task, Role::task}},
    FieldColumns{"leaders", "领导", {Role::leader, Role::person, Role::task}},
    FieldColumns{"units", "单位", {Role::unit, Role::lead_unit, Role::support_unit}},
    FieldColumns{"persons", "责任人", {Role::person, Role::leader, Role::task}},
    FieldColumns{"requirement", "督办要求", {Role::requirement, Role::deadline, Role::task}},
    FieldColumns{"deadline", "完成时限", {Role::deadline, Role::requirement, Role::task}},
    FieldColumns{"further_deadlines", "其他时限", {Role::deadline, Role::requirement, Role::task}},
    FieldColumns{"due_dates", "报送时间", {Role::requirement, Role::deadline, Role::task}},
};

/// By the key up to an index or a part: units[1].name is units.
const FieldColumns* columns_of_field(std::string_view field) {
  field = field.substr(0, field.find_first_of("[./"));
  const auto found = std::find_if(kFields.begin(), kFields.end(), [field](const FieldColumns& entry) {
    return field == entry.field || (field.starts_with(entry.field) && field.size() == entry.field.size() + 1);
  });
  return found == kFields.end() ? nullptr : &*found;
}

bool concerns(const Diagnostic& diagnostic, const Notice& notice, const TasksById& tasks) {
  if (!diagnostic.source.empty() && !notice.extent.empty())
    return std::any_of(diagnostic.source.begin(), diagnostic.source.end(), [&](const Span& span) {
      return span.begin >= notice.extent.begin && span.begin < notice.extent.end;
    });
  return diagnostic.task.empty() || tasks.contains(diagnostic.task);
}

/// The first characters of `text`, with an ellipsis when some are left out.
std::string beginning_of(const std::string& text, std::size_t characters) {
  std::size_t at = 0;
  while (at < text.size() && characters-- > 0) at = text::character_at(text, at).end;
  return text.substr(0, at) + (at < text.size() ? "…" : "");
}

std::string task_place(const Task& task) {
  return "任务“" + beginning_of(text::with_number(task.label.value, task.text.value), kQuoted) + "”";
}

}  // namespace

TasksById tasks_by_id(const Notice& notice) {
  TasksById tasks;
  for (const Task& task : notice.tasks) tasks.emplace(task.id, &task);
  return tasks;
}

std::vector<const Diagnostic*> diagnostics_of(const Extraction& extraction, std::size_t index) {
  const Notice& notice = extraction.notices[index];
  const TasksById tasks = tasks_by_id(notice);
  std::vector<const Diagnostic*> result;
  for (const Diagnostic& diagnostic : extraction.diagnostics)
    if (concerns(diagnostic, notice, tasks)) result.push_back(&diagnostic);
  std::stable_sort(result.begin(), result.end(),
                   [](const Diagnostic* one, const Diagnostic* other) { return one->severity > other->severity; });
  return result;
}

std::size_t column_of(const Diagnostic& diagnostic, const Columns& columns) {
  if (const FieldColumns* entry = columns_of_field(diagnostic.field))
    for (const Role role : entry->roles)
      if (const int column = columns.find(role); column >= 0) return static_cast<std::size_t>(column);
  return static_cast<std::size_t>(columns.find(Role::task));
}

DoubtsByTask::DoubtsByTask(const std::vector<const Diagnostic*>& diagnostics) {
  for (const Diagnostic* diagnostic : diagnostics)
    if (!diagnostic->task.empty()) by_task_[diagnostic->task].push_back(diagnostic);
}

const std::vector<const Diagnostic*>& DoubtsByTask::of(const Task& task) const {
  static const std::vector<const Diagnostic*> none;
  const auto found = by_task_.find(task.id);
  return found == by_task_.end() ? none : found->second;
}

std::string place_of(const Diagnostic& diagnostic, const Document& document, const SourcePlaces& places,
                     const TasksById& tasks) {
  std::string place;
  const auto task = tasks.find(diagnostic.task);
  if (task != tasks.end()) stack(place, task_place(*task->second));
  if (const FieldColumns* entry = columns_of_field(diagnostic.field)) stack(place, entry->name);
  stack(place, places.of(diagnostic.source));
  if (task == tasks.end() && !diagnostic.source.empty()) {
    const std::string words = text::without_blanks(printed(document.source, diagnostic.source));
    stack(place, "原文“" + beginning_of(words, kQuoted) + "”");
  }
  return place.empty() ? "全文" : place;
}

}  // namespace fenjie::emit
