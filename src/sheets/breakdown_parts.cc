#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "model/added_home.h"
#include "sheets/breakdown_columns.h"
#include "text/numerals.h"
#include "text/passage.h"

namespace fenjie::sheets {
namespace {

bool is_task_table(const Table& table) {
  return has_role(table.columns, ColumnRole::task);
}

/// A row over tasks would seem to hold for one behind them that has none.
bool ends_within(const std::vector<const Task*>& tasks, Field Task::*heading, bool in_section) {
  for (std::size_t i = 1; i < tasks.size(); ++i) {
    const Task &before = *tasks[i - 1], &task = *tasks[i];
    if ((before.*heading).empty() || !(task.*heading).empty()) continue;
    if (!in_section || before.section.value == task.section.value) return true;
  }
  return false;
}

/// Groups of running text without a section over them.
bool has_lone_groups(const Part& part) {
  return part.tables.empty() &&
         std::any_of(part.tasks.begin(), part.tasks.end(), [](const Task* task) { return task->section.empty() && !task->group.empty(); });
}

/// One part a table, and one for the running text behind them.
class Homes {
 public:
  explicit Homes(const Notice& notice) : parts_(notice.tables.size() + 1) {
    for (std::size_t i = 0; i < notice.tables.size(); ++i) {
      parts_[i].tables.push_back(&notice.tables[i]);
      extents_.push_back(extent_of_cells(notice.tables[i]));
    }
  }

  std::vector<Part> take(const Notice& notice) {
    for (std::size_t i = 0; i < notice.tasks.size(); ++i) {
      const std::size_t home = home_of(notice.tasks, i);
      parts_[home].tasks.push_back(&notice.tasks[i]);
      if (home + 1 < parts_.size()) parts_[home].table_of.push_back(0);
    }
    return std::move(parts_);
  }

 private:
  /// A task that someone added has no place in the source: it stands where it was put, or where the one before it does.
  std::size_t home_of(const std::vector<Task>& tasks, std::size_t index) {
    if (const auto home = home_of_added(tasks[index], extents_.size())) {
      last_ = home;
      return *last_;
    }
    if (tasks[index].source.empty()) {
      if (!last_) last_ = home_ahead(tasks, index);  // all in front of the first printed one stand there
      return *last_;
    }
    last_ = printed_home(tasks[index]);
    return *last_;
  }
  std::size_t home_ahead(const std::vector<Task>& tasks, std::size_t index) const {
    for (; index < tasks.size(); ++index)
      if (!tasks[index].source.empty()) return printed_home(tasks[index]);
    for (std::size_t i = 0; i < extents_.size(); ++i)
      if (is_task_table(*parts_[i].tables.front())) return i;
    return extents_.size();
  }
  std::size_t printed_home(const Task& task) const {
    const std::size_t place = task.source.front().begin;
    const auto found = std::find_if(extents_.begin(), extents_.end(),
                                    [place](const Span& extent) { return place >= extent.begin && place < extent.end; });
    return static_cast<std::size_t>(found - extents_.begin());
  }

  std::vector<Part> parts_;
  std::vector<Span> extents_;
  std::optional<std::size_t> last_;
};

bool same_head(const Table& one, const Table& other) {
  return std::equal(one.columns.begin(), one.columns.end(), other.columns.begin(), other.columns.end(),
                    [](const Column& a, const Column& b) {
                      return a.heading.text() == b.heading.text() && a.over.text() == b.over.text() && a.role == b.role && a.shares_heading == b.shares_heading;
                    });
}

std::string title_of(const Table& table) { return text::join(table.title).text(); }

/// Titled tables that the notice announces are attachments, and each goes out on a sheet of its own.
bool is_announced(const Notice& notice, const std::string& title) {
  return std::any_of(notice.attachments.begin(), notice.attachments.end(), [&](const Attachment& attachment) {
    return attachment.title.value == title && !attachment.announced.empty();
  });
}

/// Numbers printed in the table's own column, in order.
std::vector<int> printed_numbers(const Table& table) {
  std::vector<int> numbers;
  for (const Cell& cell : table.cells) {
    if (table.columns[static_cast<std::size_t>(cell.column)].role != ColumnRole::number) continue;
    if (const auto number = text::numeral(text::join(cell.lines).text())) numbers.push_back(*number);
  }
  return numbers;
}

/// Whether the tasks of `next` can stand behind those of `table` on one sheet, so that whoever reads it sees where they
/// begin. Only what the source printed counts: the sheets stay the same whatever a clerk changes.
class Joint {
 public:
  Joint(const Notice& notice, const Table& table, const Table& next)
      : notice_(notice), table_(table), next_(next), before_(title_of(table)), title_(title_of(next)) {}

  bool holds() const {
    if (!same_head(table_, next_)) return false;
    if (title_.empty() || title_ == before_) return same_attachment() && (begins_section() || counts_on());
    return are_titled();
  }
  /// Each has a title, which can be the section of its tasks.
  bool are_titled() const {
    return !title_.empty() && !before_.empty() && title_ != before_ && !has_sections(table_) && !has_sections(next_) &&
           !heading_between() && !is_announced(notice_, before_) && !is_announced(notice_, title_);
  }

 private:
  static bool has_sections(const Table& table) {
    return has_role(table.columns, ColumnRole::section) ||
           std::find(table.rows.begin(), table.rows.end(), RowKind::section) != table.rows.end();
  }
  bool same_attachment() const {
    return attachment_at(notice_, begin_of(table_)) == attachment_at(notice_, begin_of(next_));
  }
  bool heading_between() const {
    return std::any_of(notice_.outline.begin(), notice_.outline.end(), [&](const OutlineItem& item) {
      return !item.title.spans.empty() && begin_of(table_) < item.title.spans.front().begin &&
             item.title.spans.front().begin < begin_of(next_);
    });
  }
  bool begins_section() const {
    return heading_between() || (!next_.rows.empty() && next_.rows.front() == RowKind::section);
  }
  bool counts_on() const {
    const std::vector<int> before = printed_numbers(table_), numbers = printed_numbers(next_);
    return !before.empty() && !numbers.empty() && numbers.front() > before.back();
  }

  const Notice& notice_;
  const Table& table_;
  const Table& next_;
  std::string before_, title_;
};

/// Whether the part can go on with the tables of `next`, which is one.
bool can_join(const Notice& notice, const Part& part, const Part& next) {
  if (part.tasks.empty() || next.tasks.empty()) return false;
  const Joint joint(notice, *part.tables.back(), *next.tables.front());
  return joint.holds() && (part.tables.size() == 1 || joint.are_titled() == part.titled_tables);
}

void join(const Notice& notice, Part& part, Part next) {
  part.titled_tables = Joint(notice, *part.tables.back(), *next.tables.front()).are_titled();
  part.tables.push_back(next.tables.front());
  part.tasks.insert(part.tasks.end(), next.tasks.begin(), next.tasks.end());
  part.table_of.insert(part.table_of.end(), next.tasks.size(), part.tables.size() - 1);
}

}  // namespace

std::string breakdown_sheet(std::size_t index) {
  return index == 0 ? "分解表" : "分解表" + std::to_string(index + 1);
}

std::size_t begin_of(const Table& table) {
  const Span extent = extent_of_cells(table);
  return extent.empty() ? std::numeric_limits<std::size_t>::max() : extent.begin;
}

std::string section_over(const Part& part, std::size_t index) {
  const std::string& section = part.tasks[index]->section.value;
  return section.empty() && part.titled_tables ? title_of(*part.tables[part.table_of[index]]) : section;
}

std::vector<Part> parts_of(const Notice& notice, std::string_view source, TableLayout layout, const std::string& whose) {
  std::vector<Part> homes = Homes(notice).take(notice);
  Part running_text = std::move(homes.back());
  homes.pop_back();
  for (const Milestone& milestone : notice.milestones) running_text.milestones.push_back(&milestone);

  std::vector<Part> parts;
  for (Part& part : homes) {
    if (part.tasks.empty() && !(notice.tasks.empty() && is_task_table(*part.tables.front()))) continue;
    if (!parts.empty() && can_join(notice, parts.back(), part))
      join(notice, parts.back(), std::move(part));
    else
      parts.push_back(std::move(part));
  }
  if (!running_text.tasks.empty() || !running_text.milestones.empty() || parts.empty())
    parts.push_back(std::move(running_text));
  std::vector<std::string> removed_headings;
  for (const Edit& edit : notice.edited)
    if (edit.field == kHeadingField) removed_headings.push_back(edit.before);
  for (Part& part : parts) {
    part.removed_headings = removed_headings;
    part.section_rows = !part.tables.empty() || !ends_within(part.tasks, &Task::section, false);
    part.group_rows = !ends_within(part.tasks, &Task::group, true) && !has_lone_groups(part) && part.section_rows;
    part.title = breakdown_title(notice, part.tables, !part.tables.empty() && !part.titled_tables);
    part.layout = layout;
    part.source = source;
    part.whole = whose.empty();
    if (part.tables.empty() && part.whole) part.text_columns = notice.text_columns;
    if (!part.whole) part.title += "（" + whose + "）";
  }
  return parts;
}

}  // namespace fenjie::sheets
