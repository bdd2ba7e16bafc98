#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "returned/breakdown_cells.h"
#include "returned/breakdown_grid.h"
#include "returned/changes.h"
#include "returned/group_cells.h"
#include "returned/heading_kinds.h"
#include "returned/milestone_changes.h"
#include "returned/note_changes.h"
#include "returned/row_matching.h"
#include "sheets/cell_text.h"
#include "sheets/data_cells.h"
#include "text/characters.h"

namespace fenjie::returned {
namespace {

using sheets::SheetRow;

constexpr std::array<std::string_view, 4> kTotals{"合计", "总计", "小计", "共计"};
constexpr std::size_t kHighText = 180;  // bytes: in the narrowest column they are higher than a page

class BreakdownReader {
 public:
  BreakdownReader(const ReadSheet& sheet, const sheets::Part& part)
      : sheet_(sheet), part_(part), columns_(part), written_(sheets::rows_of(part, columns_)), cells_(part, columns_) {}

  std::optional<SheetChanges> read() {
    std::optional<Grid> grid = read_grid(sheet_, columns_, written_texts());
    if (!grid) return std::nullopt;
    grid_ = std::move(*grid);
    if (text::without_blanks(grid_.title) != text::without_blanks(part_.title))  // it is parted into lines
      result_.unread.push_back("“" + sheet_.name + "”表的标题改成了“" + grid_.title + "”，标题的改动没有读回。");
    if (!grid_.misplaced.empty())
      result_.unread.push_back("“" + sheet_.name + "”表的合并单元格与内容对不上（" + grid_.misplaced +
                               " 落在合并区里，多半是删除行时合并没有跟着移动），合并没有采用，类别等栏的空白照原来的内容，请核对。");
    for (std::string& sentence : grid_.unread) result_.unread.push_back(std::move(sentence));
    for (std::string& sentence : grid_.guessed) result_.guessed.push_back(std::move(sentence));
    for (const auto& [column, heading] : grid_.named) name_column(column, heading);
    take_written();
    if (grid_.places[static_cast<std::size_t>(columns_.find(ColumnRole::task))] < 0) return without_tasks();
    take_rows();
    compare_remainder();
    const RowMatches matches = match_rows(wanted_, found_);
    GroupCells groups(sheet_, columns_, grid_, wanted_, found_, matches);
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const std::size_t partner = matches.written_of[i];
      read_row(i, partner == kNoRow ? nullptr : &wanted_[partner], groups);
    }
    for (std::size_t i = 0; i < wanted_.size(); ++i)
      if (!matches.is_found[i]) result_.removed.push_back(wanted_[i].task);
    for (const std::size_t i : matches.by_place) say_by_place(found_[i], wanted_[matches.written_of[i]]);
    say_left_headings(matches);
    find_removed_headings();
    if (groups.has_orphans())
      result_.guessed.push_back("“" + sheet_.name + "”表里写着类别等内容的第一行被删除，下面原属同一格的各行成了空白，照原来的内容读回，请核对。");
    if (groups.has_parted())
      result_.guessed.push_back("“" + sheet_.name + "”表的合并单元格被拆开了，拆开后空白的格照上面一格的内容读回，请核对。");
    return std::move(result_);
  }

 private:
  void say_by_place(const TableRow& found, const TableRow& written) {
    result_.guessed.push_back(sheet_.name + "!" + cell_name(found.line->row, std::max(grid_.places[static_cast<std::size_t>(columns_.find(ColumnRole::task))], 0)) +
                              " 这一行整行改过，按位置当作“" + written.text + "”这项任务读回（编号和完成情况照旧），请核对；是另一项任务的，请先删去原来的一行读回一次，再新增一行。");
  }

  /// Headings that stand there without the tasks they had: the sheet was sorted, or all of them were moved.
  void say_left_headings(const RowMatches& matches) {
    std::set<std::string> standing, used;
    for (const GridRow& row : grid_.rows)
      if (row.full_width) standing.insert(text::without_blanks(row.text));
    for (const TableRow& row : found_)
      for (const std::string* heading : {&row.section, &row.group}) used.insert(text::without_blanks(*heading));
    std::vector<std::string> left;
    for (const bool moved : {true, false})
      for (std::size_t i = 0; i < wanted_.size(); ++i)
        for (const std::string* heading : {&wanted_[i].section, &wanted_[i].group}) {
          const std::string key = text::without_blanks(*heading);
          if (matches.is_found[i] != moved || !kinds_.knows(*heading) || standing.count(key) == 0 || !used.insert(key).second) continue;
          if (moved)
            left.push_back(*heading);
          else if (part_.tables.empty())  // a table keeps its headings
            result_.unread.push_back(place_of_text(*heading) + "：“" + *heading + "”下面的任务都删去了，新的工作簿里没有这一行。");
        }
    if (left.empty()) return;
    const std::string more = left.size() > 1 ? "等 " + std::to_string(left.size()) + " 行" : "";
    result_.guessed.push_back("“" + sheet_.name + "”表里“" + left.front() + "”" + more +
                              "下面没有任务了，原来在下面的任务照现在的位置读回，请核对；整张表排过序的，请先恢复原来的行序再读。");
  }

  /// Headings of a table that the sheet no longer has; an empty one beside a new empty one was worded anew, which is said.
  void find_removed_headings() {
    if (part_.tables.empty() || !part_.whole) return;
    std::set<std::string> standing, with_tasks;
    for (const GridRow& row : grid_.rows)
      if (row.full_width) standing.insert(text::without_blanks(row.text));
    for (const TableRow& row : wanted_)
      for (const std::string* heading : {&row.section, &row.group}) with_tasks.insert(text::without_blanks(*heading));
    for (const SheetRow& row : written_) {
      const std::string key = text::without_blanks(row.text);
      if (row.kind == SheetRow::Kind::section && kinds_.knows(row.text) && (with_tasks.count(key) > 0 || !has_empty_heading_) && standing.insert(key).second)
        result_.removed_headings.push_back(row.text);
    }
  }

  /// A sheet without the tasks' column says nothing about them: none was removed.
  SheetChanges without_tasks() {
    result_.unread.push_back("“" + sheet_.name + "”表没有工作任务一栏，这张表没有读回，任务照其他表和原来的读回。");
    for (const TableRow& each : wanted_) result_.rows.push_back({each.task, {}, sheet_.name + "!A1"});
    return std::move(result_);
  }

  void name_column(std::size_t column, const std::string& heading) {
    HeadingChange& change = result_.headings.emplace_back();
    change.heading = heading;
    change.tasks = part_.tasks;
    const int printed = columns_[column].printed_column;
    for (const Table* table : part_.tables)
      if (printed >= 0) change.columns.emplace_back(table, static_cast<std::size_t>(printed));
  }
  /// The heading that a column got, or none.
  std::string name_of(std::size_t column) const {
    const auto named = std::find_if(grid_.named.begin(), grid_.named.end(), [&](const auto& each) { return each.first == column; });
    return named == grid_.named.end() ? std::string() : named->second;
  }

  /// Task and the empty group cell before it had been merged, and were taken apart, or stand apart in a row that someone added:
  /// the text stands in the latter.
  void move_task_texts(std::size_t task_column) {
    if (task_column == 0 || columns_[task_column - 1].role != ColumnRole::group) return;
    std::set<std::string> texts, groups;
    for (const TableRow& each : wanted_) texts.insert(text::without_blanks(each.text)), groups.insert(text::without_blanks(each.cells[task_column - 1]));
    const bool shared = columns_[task_column - 1].shares_heading;
    for (GridRow& row : grid_.rows) {
      if (row.full_width || !row.cells[task_column].empty()) continue;
      const std::string text = text::without_blanks(row.cells[task_column - 1]);
      if (texts.count(text) > 0 || (shared && !text.empty() && groups.count(text) == 0 && says_more(row, task_column)))
        std::swap(row.cells[task_column], row.cells[task_column - 1]);
    }
  }

  /// Something stands behind the task's cell.
  static bool says_more(const GridRow& row, std::size_t task_column) {
    return std::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(task_column) + 1, row.cells.end(), [](const std::string& cell) { return !cell.empty(); });
  }

  WrittenTexts written_texts() const {
    WrittenTexts texts;
    const auto task = static_cast<std::size_t>(columns_.find(ColumnRole::task));
    for (const SheetRow& row : written_) {
      if (row.kind != SheetRow::Kind::task) texts.full_width.insert(text::without_blanks(row.text));
      if (row.kind == SheetRow::Kind::task) texts.tasks.insert(text::without_blanks(row.cells[task]));
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (row.cells[i].size() < kHighText) continue;
        texts.high.push_back(text::without_blanks(row.cells[i]));
        texts.high_columns.insert(i);
        if (const int number = columns_.find(ColumnRole::number); number >= 0 && !row.cells[static_cast<std::size_t>(number)].empty())
          texts.high_numbers.insert(text::without_blanks(row.cells[static_cast<std::size_t>(number)]));
      }
    }
    return texts;
  }

  /// The rows that had been written, each task with the section and group over it: the sheet does not show where one
  /// ends without another.
  void take_written() {
    const int task_column = columns_.find(ColumnRole::task);
    std::string section, group;
    for (const SheetRow& row : written_) {
      if (row.kind == SheetRow::Kind::section && row.is_group) group = row.text;
      if (row.kind == SheetRow::Kind::section && !row.is_group) {
        section = row.text;
        group.clear();
      }
      if (row.kind == SheetRow::Kind::note) notes_.push_back(row.text);
      if (row.kind == SheetRow::Kind::section && row.text != sheets::kMilestones) kinds_.add(row.text, row.is_group);
      if (row.kind != SheetRow::Kind::task) continue;
      if (row.task == nullptr) {
        milestones_.push_back(row.cells);
        continue;
      }
      kinds_.add_task(row.cells[static_cast<std::size_t>(task_column)]);
      wanted_.push_back({row.task, nullptr, section, group,
                         row.cells[static_cast<std::size_t>(task_column)], row.cells, bare(row.task->text.value)});
    }
  }

  /// Where the number stands in the task's cell, too, whoever numbers the rows anew changes all their texts.
  std::optional<std::string> bare(const std::string& text) const {
    if (columns_.find(ColumnRole::number) >= 0 || text.empty()) return std::nullopt;
    const auto label = label_of(text);
    return label ? sheets::read_back(std::string_view(text).substr(label->first)) : sheets::read_back(sheets::storable(text));
  }

  /// The rows that stand there now, each task with the section and group over it.
  void take_rows() {
    std::string section, group;
    bool in_milestones = false;
    const auto task_column = static_cast<std::size_t>(columns_.find(ColumnRole::task));
    move_task_texts(task_column);
    std::vector<std::string> waiting;  // full-width rows since the last task
    has_milestone_row_ = std::any_of(grid_.rows.begin(), grid_.rows.end(), [](const GridRow& row) { return row.full_width && same_text(row.text, sheets::kMilestones); });
    for (const GridRow& row : grid_.rows) {
      if (row.full_width) {
        if (!part_.milestones.empty() && same_text(row.text, sheets::kMilestones))
          in_milestones = true;
        else if (is_note(row.text))
          found_notes_.push_back(row.text);
        else
          waiting.push_back(row.text);
        continue;
      }
      in_milestones = in_milestones || take_renamed_milestones(waiting, row);
      if (in_milestones) {
        found_milestones_.push_back(&row);
        continue;
      }
      enter(waiting, row.cells[task_column], section, group);
      waiting.clear();
      found_.push_back({nullptr, &row, section, group, row.cells[task_column], row.cells, bare(row.cells[task_column])});
    }
    found_notes_.insert(found_notes_.end(), std::make_move_iterator(waiting.begin()), std::make_move_iterator(waiting.end()));
  }

  /// A heading that nobody knows over the text of a milestone, or none: that of the milestones was worded anew, or deleted.
  bool take_renamed_milestones(std::vector<std::string>& headings, const GridRow& row) {
    const auto task = static_cast<std::size_t>(columns_.find(ColumnRole::task));
    const std::string& below = row.cells[task];
    const auto is_below = [&](const std::string& text) { return same_text(text, below); };
    if ((!headings.empty() && kinds_.knows(headings.back())) || (headings.empty() && has_milestone_row_) ||
        std::none_of(milestones_.begin(), milestones_.end(), [&](const auto& cells) { return is_below(cells[task]); }) ||
        std::any_of(wanted_.begin(), wanted_.end(), [&](const TableRow& each) { return is_below(each.text); }))
      return false;
    if (headings.empty()) {
      result_.unread.push_back(sheet_.name + "!" + cell_name(row.row, std::max(grid_.places[task], 0)) + "：上面的“" + sheets::kMilestones +
                               "”一行被删除，以下各行仍作为时间节点读回；要作为任务的，请移到任务之间。");
      return true;
    }
    result_.unread.push_back(place_of_text(headings.back()) + "：“" + sheets::kMilestones + "”一行改成了“" + headings.back() + "”，没有读回，仍是“" + sheets::kMilestones + "”。");
    headings.pop_back();
    return true;
  }

  /// Headings in front of the task `below` name its section and group.
  void enter(const std::vector<std::string>& headings, const std::string& below, std::string& section, std::string& group) {
    const bool has_group_column = columns_.find(ColumnRole::group) >= 0;  // that says the groups
    std::vector<bool> groups;
    for (std::size_t i = 0; i < headings.size(); ++i) {
      const std::optional<bool> told = kinds_.is_group(headings[i], i, headings.size(), below);
      groups.push_back(told.value_or(!has_group_column && kinds_.likely_group(i)));
      if (!told && kinds_.has_both())
        result_.guessed.push_back(place_of_text(headings[i]) + "：看不出“" + headings[i] + "”是大项还是其下的一组，当作" +
                                  (groups.back() ? "其下的一组" : "大项") + "读回，请核对。");
    }
    for (std::size_t i = 0; i < headings.size(); ++i) {
      if (groups[i]) {
        group = headings[i];
        continue;
      }
      const bool is_last = std::find(groups.begin() + static_cast<std::ptrdiff_t>(i) + 1, groups.end(), false) == groups.end();
      if (!is_last && !kinds_.knows(headings[i])) empty_sections_.push_back(headings[i]);
      section = headings[i];
      group.clear();
    }
  }

  bool is_note(const std::string& text) const {
    return std::any_of(notes_.begin(), notes_.end(), [&](const std::string& note) { return same_text(note, text); });
  }

  /// A row over all columns in front of another one: a section without tasks, or a note that was changed.
  void say_empty_section(const std::string& text) {
    has_empty_heading_ = true;
    result_.unread.push_back(place_of_text(text) + "：“" + text + "”一行下面没有任务，没有读回。");
  }

  /// What cannot be read back is said, not dropped in silence.
  void compare_remainder() {
    if (!milestones_.empty()) {
      MilestoneRows found = milestone_changes(sheet_, columns_, grid_, part_.milestones, milestones_, found_milestones_);
      result_.milestones = std::move(found.rows);
      std::move(found.unread.begin(), found.unread.end(), std::back_inserter(result_.unread));
    }
    const auto is_section = [&](const std::string& text) { return kinds_.knows(text); };
    std::erase_if(found_notes_, is_section);  // sections without tasks at the end
    take_notes();
  }

  void take_notes() {
    NoteRows read = note_changes(notes_, found_notes_, empty_sections_);
    std::move(read.changes.begin(), read.changes.end(), std::back_inserter(result_.notes));
    if (read.reordered) result_.unread.push_back("“" + sheet_.name + "”表里表下的注的次序或行数有改动，没有读回。");
    for (const std::string& text : read.empty_sections) say_empty_section(text);
    for (const std::string& text : read.added)
      result_.unread.push_back(place_of_text(text) + "：表下的注“" + text + "”是新加的，没有读回，新的工作簿里没有它，请自行留存。");
  }

  /// The cell of a row below the tasks, or over all columns.
  std::string place_of_text(const std::string& text) const {
    const auto task = static_cast<std::size_t>(columns_.find(ColumnRole::task));
    const auto row = std::find_if(grid_.rows.rbegin(), grid_.rows.rend(), [&](const GridRow& each) {
      return each.full_width ? each.text == text : each.cells[task] == text;
    });
    if (row == grid_.rows.rend()) return "“" + sheet_.name + "”表里";
    return sheet_.name + "!" + cell_name(row->row, row->full_width ? 0 : std::max(grid_.places[task], 0));
  }

  bool is_total(const GridRow& row) const {
    return std::any_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) {
      return std::find(kTotals.begin(), kTotals.end(), text::without_blanks(cell)) != kTotals.end();
    });
  }

  /// @param written null for a row that was added
  void read_row(std::size_t place, const TableRow* written, GroupCells& groups) {
    const TableRow& found = found_[place];
    const Task* task = written != nullptr ? written->task : nullptr;
    RowChange row;
    row.task = task;
    const GridRow& line = *found.line;
    const auto place_of = [&](std::size_t column) {
      return sheet_.name + "!" + cell_name(line.row, std::max(grid_.places[column], 0));
    };
    const auto task_column = static_cast<std::size_t>(columns_.find(ColumnRole::task));
    row.cell = place_of(task_column);
    if (const std::string why = why_no_task(found.text, line.cells); task == nullptr && !why.empty()) {
      result_.unread.push_back(row.cell + why);
      return;
    }
    if (task == nullptr && is_total(line)) {
      result_.unread.push_back(row.cell + "：新增的这一行是合计，不是任务，没有读回，新的工作簿里没有它，请自行留存。");
      return;
    }
    if (columns_.find(ColumnRole::section) < 0)
      compare(row, DataField::section, written ? written->section : "", found.section, row.cell);
    if (columns_.find(ColumnRole::group) < 0)
      compare(row, DataField::group, written ? written->group : "", found.group, row.cell);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (grid_.places[i] < 0) continue;
      const GroupCell cell = groups.read(place, i);
      if (cell.is_kept) continue;
      if (i == task_column && found.text.empty()) {
        const bool cleared = task == nullptr || !task->text.empty();  // a row printed without a task has none to clear
        if (cleared) result_.unread.push_back(row.cell + "：工作任务被清空，已保留原来的文字；不要这项任务时请删除整行。");
        continue;
      }
      if (columns_[i].role == ColumnRole::number && !says_counted_ && cells_.is_own_number(task, result_.rows.size() + 1, line.cells[i])) {
        says_counted_ = true;
        result_.unread.push_back(place_of(i) + kCountedNumbers);
      }
      if (!cell.doubt.empty()) result_.guessed.push_back(place_of(i) + cell.doubt);
      std::vector<CellChange> changes = cells_.changes(task, i, cell.text);
      const std::string named = name_of(i);
      for (CellChange& change : changes) {
        change.cell = place_of(i);
        if (!named.empty() && change.head == extra_head("")) change.head = extra_head(named);
        row.changes.push_back(std::move(change));
      }
    }
    for (std::size_t i = 0; i < grid_.extra.size(); ++i)
      if (!line.extra[i].empty())
        row.changes.push_back({grid_.extra[i].first, line.extra[i],
                               sheet_.name + "!" + cell_name(line.row, grid_.extra[i].second)});
    result_.rows.push_back(std::move(row));
  }

  static void compare(RowChange& row, DataField field, std::string_view before, const std::string& now,
                      const std::string& cell) {
    if (!same_text(before, now)) row.changes.push_back({head_of(field), now, cell});
  }

  const ReadSheet& sheet_;
  const sheets::Part& part_;
  sheets::Columns columns_;
  std::vector<SheetRow> written_;
  Grid grid_;
  BreakdownCells cells_;
  HeadingKinds kinds_;  // of full-width rows that were written
  std::vector<std::vector<std::string>> milestones_;
  std::vector<const GridRow*> found_milestones_;
  std::vector<std::string> notes_, found_notes_, empty_sections_;
  std::vector<TableRow> wanted_, found_;
  bool says_counted_ = false, has_milestone_row_ = false, has_empty_heading_ = false;
  SheetChanges result_;
};

}  // namespace

std::optional<SheetChanges> breakdown_changes(const ReadSheet& sheet, const sheets::Part& part) {
  return BreakdownReader(sheet, part).read();
}

}  // namespace fenjie::returned
