#include "layout/ruled_breaks.h"

#include <algorithm>

#include "layout/aligned_values.h"
#include "text/characters.h"

namespace fenjie::layout {

namespace {

constexpr double kMostly = 0.7;
constexpr double kAlways = 0.85;
constexpr double kMoreThanHalf = 0.5;  // a cut row is two of a short table's few
constexpr double kDoubtful = 0.5;    // a human must look
constexpr double kWholeValue = 0.1;  // Lexicon::cost up to which a text is a whole value
constexpr std::size_t kRestOfName = 1;  // characters: a group's name has more

bool holds_groups(const Column& column) {
  return column.role == ColumnRole::group || column.role == ColumnRole::section;
}

bool is_labelled(const std::string& key, const rules::RuleSet& labels) {
  const auto match = labels.at_start(key);
  return match && match->constant("scope") != "cell";
}

/// What the first row of a page shows beside the last row of the page before.
class Break {
 public:
  Break(const Sheet& whole, const Sheet& next, const std::vector<Column>& columns, const RowHabits& habits)
      : whole_(whole), next_(next), columns_(columns), habits_(habits) {}

  const SheetCell& above(int column) const { return whole_.at(whole_.rows - 1, column); }
  const SheetCell& below(int column) const { return next_.at(0, column); }

  /// A column that nearly every row fills is empty on top of the page.
  bool lacks_values() const {
    return any_value([&](int c) {
      return c != habits_.task && habits_.filled[static_cast<std::size_t>(c)] >= kMostly && below(c).blank() &&
             !above(c).blank();
    });
  }
  /// One of these that does not number the rows: text printed over several rows, since none is as high.
  bool lacks_more_than_number() const {
    return any_value([&](int c) { return c != habits_.task && c != habits_.number && below(c).blank() && !above(c).blank(); });
  }
  /// A column that holds one value a row has a whole one on either side.
  bool has_two_values(const rules::Lexicon& lexicon) const {
    return any_value([&](int c) {
      const ColumnRole role = columns_[static_cast<std::size_t>(c)].role;
      if (role != ColumnRole::deadline && role != ColumnRole::requirement) return false;
      return is_whole(above(c), role, lexicon) && is_whole(below(c), role, lexicon);
    });
  }
  /// A column that merges rows has a value above and none below, though nearly every row has one: merged or blank.
  bool may_be_merged() const {
    return any_value([&](int c) {
      const auto column = static_cast<std::size_t>(c);
      return habits_.merged[column] && habits_.filled[column] >= kMostly && below(c).blank() && !above(c).blank();
    });
  }
  /// The last row has a number of its own and the row on top of the page none, though rows have them.
  bool lacks_number() const {
    const int c = habits_.number;
    return c >= 0 && habits_.filled[static_cast<std::size_t>(c)] > kMoreThanHalf && !above(c).blank() &&
           below(c).blank() && above(c).row_span == 1 && !habits_.merged[static_cast<std::size_t>(c)];
  }
  bool has_values() const {
    return any_value([&](int c) { return !below(c).blank(); });
  }
  /// No rule closes the last row.
  bool is_open() const {
    return !any_value([&](int c) { return above(c).closed_bottom; });
  }
  /// 老粮库片 fills its line above the break and 区 stands below it: one name, cut where its line ended.
  bool cuts_name(int column) const {
    const SheetCell &upper = above(column), &lower = below(column);
    if (upper.blank() || lower.lines.size() != 1 || text::length(lower.key()) > kRestOfName) return false;
    const PageLine& last = upper.lines.back();
    return text::length(upper.key()) > kRestOfName && last.box.right + last.font_size > right_end(column);
  }
  /// The cell above has no rule under it where its neighbours have: it goes on below.
  bool opens_alone(int column) const { return !above(column).closed_bottom && !is_open(); }

 private:
  /// Where the texts of a column end.
  double right_end(int column) const {
    double end = 0;
    for (const Sheet* sheet : {&whole_, &next_})
      for (const SheetCell& cell : sheet->cells)
        if (cell.column == column && cell.column_span == 1)
          for (const PageLine& line : cell.lines) end = std::max(end, line.box.right);
    return end;
  }
  static bool is_whole(const SheetCell& cell, ColumnRole role, const rules::Lexicon& lexicon) {
    return !cell.blank() && cell.row_span == 1 && lexicon.cost(role, cell.key()) <= kWholeValue;
  }
  template <class Condition>
  bool any_value(Condition condition) const {
    for (int c = 0; c < whole_.columns; ++c)
      if (!holds_groups(columns_[static_cast<std::size_t>(c)]) && condition(c)) return true;
    return false;
  }

  const Sheet& whole_;
  const Sheet& next_;
  const std::vector<Column>& columns_;
  const RowHabits& habits_;
};

struct Verdict {
  bool cut = false;
  double doubt = 0;
};

Verdict judge_cut(const Break& page_break, bool has_room, const RowHabits& habits, const rules::RuleSet& labels,
                  const rules::Lexicon& lexicon) {
  if (!page_break.has_values()) return {true, 0};
  if (habits.task < 0) return {page_break.lacks_values(), page_break.lacks_values() ? 0.3 : 0};
  const SheetCell& above = page_break.above(habits.task);
  const SheetCell& below = page_break.below(habits.task);
  const bool merged_task = above.row_span > 1 || below.row_span > 1;
  // A cell centred over the break may stand wholly on either side: a row without its task is half a row.
  if (above.blank() || below.blank()) return {!merged_task, 0};
  if (has_room && !page_break.lacks_more_than_number()) return {};
  if (habits.number >= 0 && !page_break.below(habits.number).blank()) return {};
  if (habits.labelled >= kMostly && is_labelled(below.key(), labels)) return {};
  if (page_break.lacks_number() && !ends_sentence(above.key()) && habits.finished > kMoreThanHalf)
    return {true, 0};
  if (page_break.has_two_values(lexicon)) return {};
  // No number tells that a new sentence is the rest of a task.
  const bool told = habits.number >= 0 || habits.labelled >= kMostly;
  if (page_break.lacks_values()) return {true, !ends_sentence(above.key()) ? 0 : told ? 0.4 : kDoubtful};
  const bool unfinished = habits.finished >= kAlways && !ends_sentence(above.key());
  if (unfinished) return {true, page_break.is_open() ? 0 : 0.4};
  if (page_break.is_open()) return {true, told || !ends_sentence(above.key()) ? 0.4 : kDoubtful};
  return {};
}

/// Whether the cell above the break is the one below, merged over it.
bool goes_on(const Break& page_break, const SheetCell& below, const std::vector<Column>& columns,
             const RowHabits& habits) {
  const SheetCell& above = page_break.above(below.column);
  if (above.column != below.column || above.column_span != below.column_span) return false;
  if (page_break.opens_alone(below.column)) return true;
  const bool merged = above.row_span > 1 || below.row_span > 1;
  const bool group = holds_groups(columns[static_cast<std::size_t>(below.column)]);
  if (below.blank()) return group || merged;
  if (group && page_break.cuts_name(below.column)) return true;
  // A group's text centred over the break may stand wholly below it.
  if (above.blank()) return group && habits.filled[static_cast<std::size_t>(below.column)] >= kMostly;
  return merged && above.key() == below.key();
}

/// Adds the lines below the break, unless the producer printed the whole text again.
void take_lines(SheetCell& above, SheetCell& below, bool group, Joined& joined) {
  const bool merged = above.row_span > 1 || below.row_span > 1;
  if (!above.blank() && above.key() == below.key() && (merged || group)) {
    for (const PageLine& line : below.lines) joined.repeated.push_back(line.span);
  } else {
    for (PageLine& line : below.lines) above.lines.push_back(std::move(line));
  }
  above.closed_bottom = below.closed_bottom;
}

/// A row cut by the break where rules run only across: the rest of its task looks like a row of one wide cell.
void split_rest(const Sheet& whole, Sheet& next, int task, const rules::RuleSet& labels) {
  const SheetCell* wide = next.full_width(0);
  if (!wide || wide->blank() || wide->row_span > 1 || whole.full_width(whole.rows - 1)) return;
  for (int c = 0; c < whole.columns; ++c)
    if (whole.at(whole.rows - 1, c).closed_bottom) return;
  if (is_labelled(wide->key(), labels)) return;
  SheetCell& cell = next.at(0, 0);
  cell.column = task;
  cell.column_span = 1;
  const bool closed = cell.closed_bottom;
  for (int c = 0; c < next.columns; ++c)
    if (c != task) next.cells.push_back({0, c, 1, 1, closed, {}});
  next.update_cover();
}

}  // namespace

RowHabits habits_of(const std::vector<Sheet>& pages, const std::vector<Column>& columns, const rules::RuleSet& labels,
                    const rules::Lexicon& lexicon) {
  RowHabits habits;
  habits.filled.assign(columns.size(), 0);
  habits.merged.assign(columns.size(), false);
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (columns[c].role == ColumnRole::task) habits.task = static_cast<int>(c);
    if (columns[c].role == ColumnRole::number) habits.number = static_cast<int>(c);
  }
  if (const auto measures = lexicon.measure_column(columns)) habits.task = static_cast<int>(*measures);
  double rows = 0, tasks = 0;
  for (const Sheet& sheet : pages) {
    for (int row = 0; row < sheet.rows; ++row) {
      if (sheet.full_width(row)) continue;
      ++rows;
      for (std::size_t c = 0; c < columns.size(); ++c) {
        const SheetCell& cell = sheet.at(row, static_cast<int>(c));
        habits.filled[c] += !cell.blank();
        if (cell.row_span > 1) habits.merged[c] = true;
      }
      if (habits.task < 0 || sheet.at(row, habits.task).row != row) continue;
      const std::string key = sheet.at(row, habits.task).key();
      if (key.empty()) continue;
      ++tasks;
      habits.labelled += is_labelled(key, labels);
      habits.finished += ends_sentence(key);
    }
  }
  for (double& filled : habits.filled) filled /= std::max(rows, 1.0);
  habits.labelled /= std::max(tasks, 1.0);
  habits.finished /= std::max(tasks, 1.0);
  return habits;
}

std::vector<bool> have_room(const std::vector<PageTable>& pages) {
  constexpr double kMoreLines = 5;  // of the largest size: a row's last two lines are kept together, and one may be left
  double lowest = 0;
  for (const PageTable& page : pages) lowest = std::max(lowest, page.grid.box().bottom);
  std::vector<bool> room;
  for (const PageTable& page : pages) {
    double size = 0;
    for (const std::vector<PageLine>& lines : page.lines)
      for (const PageLine& line : lines) size = std::max(size, line.font_size);
    room.push_back(page.whole_rows || lowest - page.grid.box().bottom > kMoreLines * size);
  }
  return room;
}

Joined append_page(Sheet& whole, Sheet next, bool has_room, const std::vector<Column>& columns, const RowHabits& habits,
                   const rules::RuleSet& labels, const rules::Lexicon& lexicon) {
  Joined joined;
  if (next.rows == 0) return joined;
  if (whole.rows > 0 && habits.task >= 0) split_rest(whole, next, habits.task, labels);
  std::vector<int> continued(next.cells.size(), -1);  // index in `whole` of the cell that goes on
  if (whole.rows > 0 && !whole.full_width(whole.rows - 1) && !next.full_width(0)) {
    const Break page_break(whole, next, columns, habits);
    const Verdict verdict = judge_cut(page_break, has_room, habits, labels, lexicon);
    joined.cut_row = verdict.cut;
    joined.doubt = !verdict.cut && page_break.may_be_merged() ? kDoubtful : verdict.doubt;
    joined.row = whole.rows - (verdict.cut ? 1 : 0);
    for (int c = 0; c < whole.columns && !verdict.cut; ++c)
      if (holds_groups(columns[static_cast<std::size_t>(c)]) && page_break.cuts_name(c)) joined.doubt = kDoubtful;
    for (std::size_t i = 0; i < next.cells.size(); ++i)
      if (next.cells[i].row == 0 && (verdict.cut || goes_on(page_break, next.cells[i], columns, habits)))
        continued[i] = static_cast<int>(whole.index_at(whole.rows - 1, next.cells[i].column));
  }
  const int base = whole.rows - (joined.cut_row ? 1 : 0);
  whole.rows = base + next.rows;
  for (std::size_t i = 0; i < next.cells.size(); ++i) {
    SheetCell& cell = next.cells[i];
    if (continued[i] < 0) {
      cell.row += base;
      whole.cells.push_back(std::move(cell));
      whole.update_cover(whole.cells.size() - 1, base);
      continue;
    }
    SheetCell& above = whole.cells[static_cast<std::size_t>(continued[i])];
    take_lines(above, cell, holds_groups(columns[static_cast<std::size_t>(cell.column)]), joined);
    above.row_span = std::max(above.row_span, base + cell.row_span - above.row);
    whole.update_cover(static_cast<std::size_t>(continued[i]), base);
  }
  return joined;
}

}  // namespace fenjie::layout
