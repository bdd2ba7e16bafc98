#include "sheets/breakdown_rows.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "sheets/cell_text.h"
#include "sheets/data_cells.h"
#include "text/characters.h"

namespace fenjie::sheets {
namespace {

std::vector<std::string> printed_sections(const Table& table) {
  std::vector<std::string> sections;
  int row_before = -1;
  for (const Cell& cell : table.cells) {
    if (table.rows[static_cast<std::size_t>(cell.row)] != RowKind::section) continue;
    if (cell.row != row_before) sections.emplace_back();
    row_before = cell.row;
    for (const Passage& line : cell.lines) sections.back() += line.text();
  }
  return sections;
}

/// Groups printed as rows that this sheet shows in a column.
std::set<std::string> groups_in_column(const Part& part, const Columns& columns) {
  std::set<std::string> groups;
  if (columns.find(ColumnRole::group) < 0) return groups;
  for (const Task* task : part.tasks)
    if (task->group.rule == "table.section" && !is_group_row(part, *task)) groups.insert(task->group.value);
  return groups;
}

/// Headings of tasks that no longer stand in the source's order: each comes with its tasks, and none waits as an empty one.
std::set<std::string> headings_out_of_order(const Part& part) {
  std::set<std::string> headings;
  std::size_t last = 0;
  bool ascending = true;
  for (const Task* task : part.tasks) {
    if (task->source.empty()) continue;  // added
    ascending = ascending && task->source.front().begin >= last;
    last = task->source.front().begin;
  }
  for (std::size_t i = 0; i < part.tasks.size() && !ascending; ++i)
    for (const std::string& heading : {section_over(part, i), part.tasks[i]->group.value}) headings.insert(text::without_blanks(heading));
  return headings;
}

/// Headings that someone deleted or worded anew: without tasks now, they do not stand as empty ones.
std::set<std::string> headings_gone(const Part& part) {
  std::set<std::string> gone;
  for (const std::string& heading : part.removed_headings) gone.insert(text::without_blanks(heading));
  for (const Task* task : part.tasks)
    for (const Edit& edit : task->edited)
      if (edit.field == column_of(DataField::section).json || edit.field == column_of(DataField::group).json) gone.insert(text::without_blanks(edit.before));
  for (std::size_t i = 0; i < part.tasks.size(); ++i)
    for (const std::string& heading : {section_over(part, i), part.tasks[i]->group.value}) gone.erase(text::without_blanks(heading));
  return gone;
}

/// Writes section rows in the source's order, those without tasks included.
class Sections {
 public:
  /// @param elsewhere sections that are groups, which stand in a column
  /// @param with_tasks see headings_out_of_order()
  /// @param gone see headings_gone()
  Sections(const std::vector<const Table*>& tables, const std::set<std::string>& elsewhere, const std::set<std::string>& with_tasks,
           const std::set<std::string>& gone) {
    for (const Table* table : tables)
      for (std::string& section : printed_sections(*table))
        if (elsewhere.count(section) == 0 && gone.count(text::without_blanks(section)) == 0) waiting_.push_back(std::move(section));
    for (const std::string& section : waiting_) {
      keys_.push_back(text::without_blanks(section));
      if (with_tasks.count(keys_.back()) > 0) comes_later_.insert(keys_.size() - 1);
    }
  }

  /// True when `section` is another one than before.
  bool enter(const std::string& section, std::vector<SheetRow>& rows) {
    if (section == current_) return false;
    current_ = section;
    if (section.empty()) return true;
    append_after_waiting(section, rows);
    return true;
  }
  void enter_group(const std::string& group, std::vector<SheetRow>& rows) {
    append_after_waiting(group, rows);
    rows.back().is_group = true;
  }
  void finish(std::vector<SheetRow>& rows) {
    append_waiting(waiting_.size(), rows);
  }
  static void append(const std::string& text, std::vector<SheetRow>& rows) {
    SheetRow row;
    row.kind = SheetRow::Kind::section;
    row.text = text;
    rows.push_back(std::move(row));
  }

 private:
  void append_waiting(std::size_t end, std::vector<SheetRow>& rows) {
    for (; next_ < end; ++next_)
      if (comes_later_.count(next_) == 0) append(waiting_[next_], rows);
  }

  void append_after_waiting(const std::string& text, std::vector<SheetRow>& rows) {
    const std::string wanted = text::without_blanks(text);
    for (std::size_t i = next_; i < waiting_.size(); ++i) {
      if (keys_[i] != wanted) continue;
      append_waiting(i, rows);
      ++next_;
      break;
    }
    append(text, rows);
  }

  std::vector<std::string> waiting_;
  std::vector<std::string> keys_;  // the same without blanks
  std::set<std::size_t> comes_later_;
  std::size_t next_ = 0;
  std::string current_;
};

/// Printed number without the punctuation that ends it: 13、 -> 13.
std::string bare_label(std::string label) {
  for (std::string_view mark : {"、", "．", "。", "."})
    if (label.ends_with(mark)) label.resize(label.size() - mark.size());
  return label;
}

/// A further task of the item that the one before it belongs to.
bool is_further(const Task& before, const Task& task) {
  const bool same_line = task.number && task.number == before.number && !task.label.spans.empty() && task.label.spans == before.label.spans;  // 1.A负责…；B负责…
  return same_line || (!task.number && task.label.empty() && task.section.value == before.section.value && task.group.value == before.group.value);
}

/// Each task has a higher number than those before it, or is a further one of an item: the printed numbers can stand in a column.
bool numbers_ascend(const Part& part) {
  int before = 0;
  for (std::size_t i = 0; i < part.tasks.size(); ++i) {
    const Task& task = *part.tasks[i];
    const bool further = i > 0 && is_further(*part.tasks[i - 1], task);
    if (!further && (!task.number || *task.number <= before)) return false;
    before = task.number.value_or(before);
  }
  return before > 0;
}

/// Running text whose tasks are counted here: its own numbers cannot stand in a column.
bool is_counted(const Part& part) { return part.tables.empty() && !numbers_ascend(part); }

class RowWriter {
 public:
  RowWriter(const Part& part, const Columns& columns, bool label_in_text)
      : columns_(columns),
        number_(columns.find(ColumnRole::number)),
        section_(columns.find(ColumnRole::section)),
        part_(part),
        label_in_text_(label_in_text),
        counted_(part.whole && is_counted(part)) {}  // else a unit's tasks would have other numbers than in the whole

  SheetRow row_of(const Task& task, std::size_t index) const {
    SheetRow row;
    row.task = &task;
    row.cells.resize(columns_.size());
    for (const TaskValue& value : values_of(task, part_)) {
      const int column = columns_.column_of(value);
      if (column < 0) continue;
      const auto place = static_cast<std::size_t>(column);
      stack(row.cells[place], shown(task, value, place));
    }
    if (section_ >= 0) row.cells[static_cast<std::size_t>(section_)] = task.section.value;
    if (number_ >= 0)
      row.cells[static_cast<std::size_t>(number_)] =
          !part_.tables.empty() ? bare_label(task.label.value) : number_of(task, index);
    return row;
  }

  std::vector<CellLine> lines_of(const Task& task, std::size_t place) const {
    std::vector<CellLine> lines;
    for (TaskValue& value : values_of(task, part_)) {
      if (columns_.column_of(value) != static_cast<int>(place)) continue;
      std::string text = shown(task, value, place);
      lines.push_back({std::move(value), std::move(text)});
    }
    return lines;
  }

 private:
  std::string number_of(const Task& task, std::size_t index) const {
    return counted_ && !task.row_number ? std::to_string(index + 1) : shown_number(task);
  }
  std::string shown(const Task& task, const TaskValue& value, std::size_t place) const {
    return value.field == &task.text && label_in_text_ ? labelled(task) : value.text + remark(task, value, place);
  }
  static std::string labelled(const Task& task) {
    return task.text.value.starts_with(task.label.value) ? task.text.value : task.label.value + task.text.value;
  }
  std::string remark(const Task& task, const TaskValue& value, std::size_t column) const {
    const auto unit = std::find_if(task.units.begin(), task.units.end(),
                                   [&](const Unit& candidate) { return &candidate.name == value.field; });
    if (unit == task.units.end()) return {};
    return remark_of(unit->role, columns_[column]);
  }

  const Columns& columns_;
  int number_;
  int section_;
  const Part& part_;
  bool label_in_text_;
  bool counted_;
};

/// The notes under the tables, each behind the tasks of its table.
class Notes {
 public:
  explicit Notes(const Part& part) : tables_(part.tables) {}

  /// Those of the tables that end before the task `next`, which begins a section: in front of another row they would
  /// seem to be one.
  void append_before(const std::vector<std::size_t>& table_of, std::size_t next, std::vector<SheetRow>& rows) {
    if (!table_of.empty()) append_up_to(table_of[next], rows);
  }
  void append_rest(std::vector<SheetRow>& rows) { append_up_to(tables_.size(), rows); }

 private:
  void append_up_to(std::size_t table, std::vector<SheetRow>& rows) {
    for (; next_ < table; ++next_)
      for (const Passage& note : tables_[next_]->notes) {
        SheetRow row;
        row.kind = SheetRow::Kind::note;
        row.text = note.text();
        rows.push_back(std::move(row));
      }
  }

  const std::vector<const Table*>& tables_;
  std::size_t next_ = 0;
};

void append_milestones(const Part& part, const Columns& columns, std::vector<SheetRow>& rows) {
  if (part.milestones.empty()) return;
  Sections::append(kMilestones, rows);
  const int text = columns.find(ColumnRole::task), deadline = columns.find(ColumnRole::deadline);
  for (const Milestone* milestone : part.milestones) {
    SheetRow row;
    row.cells.resize(columns.size());
    row.cells[static_cast<std::size_t>(text)] = milestone->text.value;
    if (deadline >= 0) row.cells[static_cast<std::size_t>(deadline)] = milestone->deadline.text.value;
    rows.push_back(std::move(row));
  }
}

}  // namespace

std::vector<SheetRow> rows_of(const Part& part, const Columns& columns) {
  std::vector<SheetRow> rows;
  const RowWriter writer(part, columns, label_in_text(part, columns));
  const bool section_rows = columns.find(ColumnRole::section) < 0;
  Sections sections(section_rows && part.whole ? part.tables : std::vector<const Table*>(), groups_in_column(part, columns),
                    headings_out_of_order(part), headings_gone(part));
  Notes notes(part);
  for (std::size_t i = 0; i < part.tasks.size(); ++i) {
    const Task& task = *part.tasks[i];
    const std::string section = section_rows ? section_over(part, i) : std::string();
    if (section_rows && i > 0 && !section.empty() && section != section_over(part, i - 1)) notes.append_before(part.table_of, i, rows);
    const bool new_section = section_rows && sections.enter(section, rows);
    const bool new_group = i == 0 || new_section || task.group.value != part.tasks[i - 1]->group.value;
    if (section_rows && new_group && !task.group.empty() && is_group_row(part, task))
      sections.enter_group(task.group.value, rows);
    rows.push_back(writer.row_of(task, i));
  }
  sections.finish(rows);
  append_milestones(part, columns, rows);
  notes.append_rest(rows);
  return rows;
}

std::vector<CellLine> lines_of(const Part& part, const Columns& columns, const Task& task, std::size_t column) {
  return RowWriter(part, columns, false).lines_of(task, column);
}

bool label_in_text(const Part& part, const Columns& columns) {
  return !part.tables.empty() && columns.find(ColumnRole::number) < 0;
}

void give_row_numbers(Notice& notice) {
  for (Task& task : notice.tasks) task.row_number.reset();
  for (const Part& part : parts_of(notice, {}, TableLayout::printed, {})) {
    if (!is_counted(part)) continue;
    for (std::size_t i = 0; i < part.tasks.size(); ++i)
      notice.tasks[static_cast<std::size_t>(part.tasks[i] - notice.tasks.data())].row_number = static_cast<int>(i + 1);
  }
}

const char* remark_of(UnitRole role, const SheetColumn& column) {
  switch (role) {
    case UnitRole::lead: return column.role == ColumnRole::lead_unit ? "" : "（牵头）";
    case UnitRole::responsible: return column.role == ColumnRole::unit || column.heading == standard_heading(ColumnRole::unit) ? "" : "（责任）";
    case UnitRole::support: return column.role == ColumnRole::support_unit ? "" : "（配合）";
    case UnitRole::guide: return column.role == ColumnRole::guide_unit ? "" : "（指导）";
  }
  return "";
}

bool is_merged(const SheetColumn& column) {
  return column.role == ColumnRole::group || column.role == ColumnRole::section;
}

bool goes_on(const SheetRow& before, const SheetRow& row, const Columns& columns, std::size_t column) {
  return is_merged(columns[column]) && before.task != nullptr && row.task != nullptr && !row.cells[column].empty() &&
         row.cells[column] == before.cells[column] && row.task->section.value == before.task->section.value;
}

bool takes_group_cell(const SheetRow& row, const Columns& columns, std::size_t column) {
  return row.kind == SheetRow::Kind::task && column > 0 && columns[column].role == ColumnRole::task &&
         columns[column - 1].role == ColumnRole::group &&
         (columns[column - 1].shares_heading || (row.task != nullptr && columns[column - 1].printed_column < 0)) && row.cells[column - 1].empty();
}

bool shares_number(const SheetRow& before, const SheetRow& row, const Columns& columns, std::size_t column) {
  return columns.of_running_text() && columns[column].role == ColumnRole::number && before.task != nullptr && row.task != nullptr &&
         !before.is_rest && !row.is_rest && row.cells[column].empty() && is_further(*before.task, *row.task);
}

std::size_t last_under_heading(const Columns& columns, std::size_t column) {
  while (columns[column].shares_heading && column + 1 < columns.size()) ++column;
  return column;
}

std::size_t last_under_over(const Columns& columns, std::size_t column) {
  const std::string& over = columns[column].over;
  while (!over.empty() && column + 1 < columns.size() && columns[column + 1].over == over) ++column;
  return column;
}

}  // namespace fenjie::sheets
