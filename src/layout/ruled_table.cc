#include "layout/ruled_table.h"

#include <algorithm>

#include "layout/form_table.h"
#include "layout/ruled_breaks.h"
#include "layout/ruled_head.h"
#include "layout/ruled_sheet.h"
#include "model/data_columns.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

constexpr int kTopRows = 5;                   // rows of a table's first page among which its head is
constexpr double kSureDoubt = 0.25;           // a join that rests on less is not worth a remark
constexpr double kBlankGroupDoubt = 0.5;      // a human must look
constexpr double kStaggeredDoubt = 0.5;
constexpr std::size_t kLongestSection = 180;  // bytes of a key; a full-width row with more is a text, not a heading

std::vector<Passage> texts_of(const std::vector<PageLine>& lines) {
  std::vector<Passage> texts;
  texts.reserve(lines.size());
  for (const PageLine& line : lines) texts.push_back(line.text);
  return texts;
}

void add_spans(const std::vector<SheetCell>& cells, std::vector<Span>& spans) {
  for (const SheetCell& cell : cells)
    for (const PageLine& line : cell.lines) spans.push_back(line.span);
}

class Assembly {
 public:
  Assembly(const std::vector<Column>* above, const rules::Book& book, const rules::Lexicon& lexicon)
      : above_(above), book_(book), lexicon_(lexicon) {}

  RuledTable run(std::vector<PageTable> pages) {
    is_data_ = pages.front().is_data;
    const std::vector<bool> has_room = have_room(pages);
    std::vector<Sheet> sheets = sheets_of(std::move(pages));
    take_head(sheets);
    find_unmerged(sheets);
    Sheet whole = join(std::move(sheets), has_room);
    fill_rows(whole);
    spread_groups(whole);
    doubt_staggered(whole);
    fill_costs();
    fill_cells(std::move(whole));
    std::sort(result_.furniture.begin(), result_.furniture.end());
    return std::move(result_);
  }

 private:
  /// Takes titles and heads off every page.
  void take_head(std::vector<Sheet>& sheets) {
    const TopRows top = top_rows(sheets.front(), above_, lexicon_);
    for (std::size_t i = 1; i < sheets.size(); ++i)
      add_spans(sheets[i].drop_rows(repeated_rows(sheets.front(), top, sheets[i])), result_.furniture);
    result_.table.columns = columns_of(sheets.front(), top, above_, lexicon_, result_.furniture);
    if (is_data_) know_data_columns();
    const int rows = top.titles + top.heads;
    for (SheetCell& cell : sheets.front().cells)  // a heading that reaches into the body is no value there
      if (cell.row < rows && cell.row + cell.row_span > rows) cell.lines.clear();
    for (const SheetCell& cell : sheets.front().drop_rows(rows))
      if (cell.row < top.titles)
        for (const PageLine& line : cell.lines) result_.table.title.push_back(line.text);
  }

  /// The program's own sheet 数据: each heading means what it says there.
  void know_data_columns() {
    result_.table.is_own_data = true;
    for (Column& column : result_.table.columns) {
      const DataColumn* listed = listed_column(column.heading.text());
      const bool leaders = listed == nullptr && column.role == ColumnRole::leader;  // under the source's own heading
      column.role = leaders ? ColumnRole::leader : listed == nullptr ? ColumnRole::other : role_of(listed->field);
      column.by_content = false;
      std::string_view heading = column.heading.text();
      if (!heading.ends_with(kExtraMark)) continue;
      heading.remove_suffix(kExtraMark.size());
      for (const Span& span : column.heading.spans({heading.size(), column.heading.size()})) result_.furniture.push_back(span);
      column.heading = column.heading.slice({0, heading.size()});
    }
  }
  static ColumnRole role_of(DataField field) {
    switch (field) {
      case DataField::number: return ColumnRole::number;
      case DataField::section: return ColumnRole::section;
      case DataField::group: return ColumnRole::group;
      case DataField::text: return ColumnRole::task;
      case DataField::leaders: return ColumnRole::leader;
      case DataField::lead_units: return ColumnRole::lead_unit;
      case DataField::responsible_units: return ColumnRole::unit;
      case DataField::support_units: return ColumnRole::support_unit;
      case DataField::guide_units: return ColumnRole::guide_unit;
      case DataField::persons: return ColumnRole::person;
      case DataField::deadline:
      case DataField::due: return ColumnRole::deadline;
      case DataField::requirement: return ColumnRole::requirement;
      default: return ColumnRole::other;
    }
  }

  Sheet join(std::vector<Sheet> sheets, const std::vector<bool>& has_room) {
    const rules::RuleSet& labels = book_.set("task-label");
    const RowHabits habits = habits_of(sheets, result_.table.columns, labels, lexicon_);
    Sheet whole = std::move(sheets.front());
    for (std::size_t i = 1; i < sheets.size(); ++i) {
      whole.drop_blank_bottom();
      sheets[i].drop_blank_top();
      Joined joined = append_page(whole, std::move(sheets[i]), has_room[i - 1], result_.table.columns, habits, labels, lexicon_);
      result_.furniture.insert(result_.furniture.end(), joined.repeated.begin(), joined.repeated.end());
      if (joined.doubt > kSureDoubt) doubtful_.emplace_back(joined.row, joined.doubt);
    }
    return whole;
  }

  /// Section rows and notes: rows of one cell as wide as the table.
  void fill_rows(const Sheet& whole) {
    Table& table = result_.table;
    table.rows.assign(static_cast<std::size_t>(whole.rows), RowKind::body);
    for (int row = 0; row < whole.rows; ++row)
      if (whole.full_width(row) || is_lone_heading(whole, row))
        table.rows[static_cast<std::size_t>(row)] = RowKind::section;
    const rules::RuleSet& rules = book_.set("table");
    while (!table.rows.empty()) {
      const SheetCell* last = whole.full_width(static_cast<int>(table.rows.size()) - 1);
      if (!last) break;
      const std::string key = last->key();
      const auto match = rules.full(key);
      const bool note = (match && match->constant("kind") == "note") || key.size() > kLongestSection;
      if (!note && !key.empty()) break;
      if (note) table.notes.insert(table.notes.begin(), text::join(texts_of(last->lines)));
      table.rows.pop_back();
    }
  }

  /// A cell of names that begins or ends within a task's text, and goes on beside the next one: whose they are is not told.
  void doubt_staggered(const Sheet& whole) {
    const std::vector<Column>& columns = result_.table.columns;
    for (const SheetCell& task : whole.cells) {
      if (columns[static_cast<std::size_t>(task.column)].role != ColumnRole::task || task.row_span < 2 || task.blank()) continue;
      const int end = task.row + task.row_span;
      const bool staggered = std::any_of(whole.cells.begin(), whole.cells.end(), [&](const SheetCell& cell) {
        const int last = cell.row + cell.row_span;
        const bool over = cell.row < task.row && last > task.row && last < end, under = cell.row > task.row && cell.row < end && last > end;
        return (over || under) && !cell.blank() && holds_names(columns[static_cast<std::size_t>(cell.column)].role);
      });
      if (staggered) doubtful_.emplace_back(task.row, kStaggeredDoubt);
    }
  }

  void fill_costs() {
    Table& table = result_.table;
    if (doubtful_.empty()) return;
    table.row_costs.assign(table.rows.size(), 0);
    for (const auto& [row, doubt] : doubtful_)
      if (static_cast<std::size_t>(row) < table.rows.size()) table.row_costs[static_cast<std::size_t>(row)] = doubt;
    for (const double cost : table.row_costs) table.cost += cost / static_cast<double>(table.rows.size());
  }

  /// A row whose only text is a heading with a Chinese number in its first cell (cells left unmerged).
  bool is_lone_heading(const Sheet& whole, int row) const {
    const SheetCell& first = whole.at(row, 0);
    if (first.blank() || first.row != row || first.row_span > 1) return false;
    for (int c = first.column_span; c < whole.columns; ++c)
      if (!whole.at(row, c).blank()) return false;
    const std::string key = first.key();
    const auto match = book_.set("task-label").at_start(key);
    return match && match->rule == "task-label.han" && key.size() <= kLongestSection;
  }

  /// Where no group's cell is merged, its name stands beside its first task alone, with blank cells under it.
  void spread_groups(Sheet& whole) {
    for (int c = 0; c + 1 < whole.columns && !is_data_; ++c) {
      const ColumnRole role = result_.table.columns[static_cast<std::size_t>(c)].role;
      if (role != ColumnRole::group && role != ColumnRole::section) continue;
      if (!unmerged_[static_cast<std::size_t>(c)]) {
        doubt_blank_groups(whole, c);
        continue;
      }
      std::vector<Span> named;
      for (SheetCell& cell : whole.cells) {
        if (cell.column != c || cell.column_span != 1 || cell.blank() || !is_body(cell.row)) continue;
        int end = cell.row + cell.row_span;
        while (is_body(end) && whole.at(end, c).blank() && whole.at(end, c).column_span == 1) ++end;
        if (end == cell.row + cell.row_span) continue;
        cell.row_span = end - cell.row;
        for (const PageLine& line : cell.lines) named.push_back(line.span);
      }
      if (named.empty()) continue;
      std::sort(named.begin(), named.end());
      result_.diagnostics.push_back({"table/blank-groups",
                                     Severity::warning,
                                     "表格的分组栏只在第一行填写，其后空白各行按上一行的分组处理，请核对",
                                     {},
                                     "group",
                                     std::move(named)});
    }
  }

  /// Where groups are merged cells, a blank one of its own under a named one may be a part of it, cut off.
  void doubt_blank_groups(const Sheet& whole, int column) {
    bool named = false;
    for (int row = 0; row < whole.rows; ++row) {
      const SheetCell& cell = whole.at(row, column);
      if (!is_body(row))
        named = false;
      else if (!cell.blank())
        named = true;
      else if (named && cell.column == column && cell.column_span == 1)
        doubtful_.emplace_back(row, kBlankGroupDoubt);
    }
  }

  bool is_body(int row) const {
    return row < static_cast<int>(result_.table.rows.size()) &&
           result_.table.rows[static_cast<std::size_t>(row)] == RowKind::body;
  }

  /// Columns in which blank cells stand beside named ones, and none is merged on any page.
  void find_unmerged(const std::vector<Sheet>& sheets) {
    const std::size_t columns = result_.table.columns.size();
    std::vector<int> named(columns), blank(columns), merged(columns);
    for (const Sheet& sheet : sheets) {
      for (const SheetCell& cell : sheet.cells) {
        if (cell.column_span != 1) continue;
        const auto column = static_cast<std::size_t>(cell.column);
        ++(cell.row_span > 1 ? merged : cell.blank() ? blank : named)[column];
      }
    }
    unmerged_.assign(columns, false);
    for (std::size_t c = 0; c < columns; ++c) unmerged_[c] = merged[c] == 0 && named[c] >= 2 && blank[c] >= 1;
  }

  /// A body cell over the group column and the tasks holds the task of a row without a group.
  void narrow(SheetCell& cell) const {
    const auto& columns = result_.table.columns;
    int task = -1;
    for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
      const Column& column = columns[static_cast<std::size_t>(c)];
      const bool in_front = column.shares_heading || column.role == ColumnRole::group ||
                            column.role == ColumnRole::section || column.role == ColumnRole::number;
      if (column.role == ColumnRole::task)
        task = c;
      else if (!in_front)
        return;
    }
    if (task < 0) return;
    cell.column = task;
    cell.column_span = 1;
  }

  void fill_cells(Sheet whole) {
    Table& table = result_.table;
    const int rows = static_cast<int>(table.rows.size());
    for (SheetCell& cell : whole.cells) {
      if (cell.blank() || cell.row >= rows) continue;
      if (table.rows[static_cast<std::size_t>(cell.row)] == RowKind::body) narrow(cell);
      table.cells.push_back({cell.row, cell.column, cell.row_span, cell.column_span, texts_of(cell.lines)});
    }
    std::sort(table.cells.begin(), table.cells.end(),
              [](const Cell& a, const Cell& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
  }

  const std::vector<Column>* above_;
  const rules::Book& book_;
  const rules::Lexicon& lexicon_;
  RuledTable result_;
  bool is_data_ = false;                          // PageTable::is_data
  std::vector<bool> unmerged_;                    // of each column
  std::vector<std::pair<int, double>> doubtful_;  // rows joined over a page break, with their doubt
};

/// Match forms of the cells that begin in a row.
std::vector<std::string> row_keys(const PageTable& table, int row) {
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < table.grid.cells.size(); ++i) {
    if (table.grid.cells[i].row != row) continue;
    keys.emplace_back();
    for (const PageLine& line : table.lines[i]) keys.back() += line.key;
  }
  return keys;
}

bool names_columns(const PageTable& table, int row, const rules::Lexicon& lexicon) {
  const std::vector<std::string> keys = row_keys(table, row);
  return std::count_if(keys.begin(), keys.end(),
                       [&](const std::string& key) { return !key.empty() && lexicon.heading(key).has_value(); }) >= 2;
}

}  // namespace

bool goes_on_behind_lines(const std::vector<PageTable>& parts, const PageTable& next, const rules::Lexicon& lexicon) {
  const PageTable& first = parts.front();
  bool has_head = false;
  for (int row = 0; row < std::min(first.grid.rows(), kTopRows); ++row)
    has_head = has_head || names_columns(first, row, lexicon);
  return has_head && !names_columns(next, 0, lexicon) && next.page == parts.back().page + 1 &&
         goes_on(parts, next, lexicon);
}

bool goes_on(const std::vector<PageTable>& parts, const PageTable& next, const rules::Lexicon& lexicon) {
  if (std::none_of(parts.rbegin(), parts.rend(),
                   [&](const PageTable& part) { return same_columns(part.grid, next.grid); }))
    return false;
  if (!names_columns(next, 0, lexicon)) return true;
  const PageTable& first = parts.front();
  const std::vector<std::string> keys = row_keys(next, 0);
  for (int row = 0; row < std::min(first.grid.rows(), kTopRows); ++row)
    if (keys == row_keys(first, row)) return true;
  return false;
}

bool goes_on_as_told(const std::vector<PageTable>& parts, PageTable& next, const rules::Lexicon& lexicon) {
  const Grid& before = parts.back().grid;
  if (before.columns() != next.grid.columns()) return goes_on(parts, next, lexicon);
  const Grid own = next.grid;
  next.grid.xs = before.xs;
  next.grid.play = before.play;
  if (goes_on(parts, next, lexicon)) return true;
  next.grid = own;
  return false;
}

RuledTable ruled_table(std::vector<PageTable> pages, const std::vector<Column>* above, const rules::Book& book,
                       const rules::Lexicon& lexicon) {
  if (auto form = form_table(pages, book, lexicon)) return std::move(*form);
  return Assembly(above, book, lexicon).run(std::move(pages));
}

}  // namespace fenjie::layout
