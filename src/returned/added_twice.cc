#include "returned/added_twice.h"

#include <algorithm>
#include <string>

#include "model/data_columns.h"
#include "returned/edit_task.h"
#include "returned/set_cells.h"
#include "returned/value_lists.h"
#include "text/characters.h"

namespace fenjie::returned {
namespace {

bool same_words(const std::string& one, const std::string& other) { return text::without_blanks(one) == text::without_blanks(other); }

/// What the cell said when the task was added.
std::string cell_then(const Task& added, const std::string& head, const EditsSince& since) {
  const Edit* changed = since.first_of(added.id, added.edited, edit_field(head));
  if (changed != nullptr) return changed->before;
  const bool is_number = head == column_of(DataField::number).heading;  // with one more task the sheets may count the rows
  return is_number && added.number ? std::to_string(*added.number) : cell_of(added, head);
}

/// The number may have stood in front of the text.
bool has_text(const Task& added, const std::string& text, const EditsSince& since) {
  const std::string& then = since.first_of(added.id, added.edited, "task")->after;
  return same_words(then, text) || (!added.label.empty() && same_words(added.label.value + then, text));
}

/// What reading it makes of a typed cell: lists and lines are parted.
std::string values_in(const std::string& cell) {
  std::string values;
  for (const std::string& value : names_in(cell, {})) values += text::without_blanks(value) + "\n";
  return values;
}

bool same_values(const Task& fresh, const Task& added, const std::string& head, const EditsSince& since) {
  std::string here = cell_of(fresh, head), then = cell_then(added, head, since);
  const std::string further = column_of(DataField::further_deadlines).heading;
  if (head == column_of(DataField::deadline).heading) {
    here += "\n" + cell_of(fresh, further);
    then += "\n" + cell_then(added, further, since);
  }
  return values_in(here) == values_in(then);
}

/// The heads under which the row says something else; further deadlines may stand in the cell of the first.
std::string differences(const RowChange& row, const Task& added, const EditsSince& since) {
  Task fresh;
  set_cells(fresh, row.changes, false);
  std::string heads;
  for (const CellChange& change : row.changes)
    if (change.head != column_of(DataField::text).heading && !same_values(fresh, added, change.head, since))
      heads += (heads.empty() ? "“" : "、“") + change.head + "”";
  return heads;
}

}  // namespace

std::vector<Diagnostic> drop_added_again(SheetChanges& changes, const Notice& now, const EditsSince& since) {
  std::vector<const Task*> added;
  for (const Task& task : now.tasks)
    if (since.added(task)) added.push_back(&task);
  std::vector<Diagnostic> doubts;
  std::erase_if(changes.rows, [&](const RowChange& row) {
    const CellChange* text = row.find(column_of(DataField::text).heading);
    if (row.task != nullptr || text == nullptr) return false;
    std::string differing;
    for (auto task = added.begin(); task != added.end(); ++task) {
      if (!has_text(**task, text->text, since)) continue;
      differing = differences(row, **task, since);
      if (differing.empty()) {
        added.erase(task);
        return true;
      }
    }
    if (!differing.empty())
      doubts.push_back({"returned/changed-twice", Severity::warning,
                        row.cell + "：“" + text->text + "”在这个工作簿生成以后已新增过，" + differing + "与这一行不同，两项任务都已保留，请核对是否重复。", "", "", {}});
    return false;
  });
  return doubts;
}

}  // namespace fenjie::returned
