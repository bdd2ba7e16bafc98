#include "layout/ruled_head.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "layout/column_roles.h"
#include "layout/headless_columns.h"
#include "layout/told_columns.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

constexpr int kMostTitleRows = 4;
constexpr int kMostHeadRows = 3;

/// Headings of one row: cells that begin there.
int known_headings(const Sheet& sheet, int row, const rules::Lexicon& lexicon) {
  int known = 0;
  for (const SheetCell& cell : sheet.cells)
    if (cell.row == row && !cell.blank() && lexicon.heading(cell.key())) ++known;
  return known;
}

/// Rows that the head's first row reaches down to through merged cells.
int reach(const Sheet& sheet, int row) {
  int rows = 1;
  for (const SheetCell& cell : sheet.cells)
    if (cell.row == row && !cell.blank()) rows = std::max(rows, cell.row_span);
  return rows;
}

std::string row_key(const Sheet& sheet, int row) {
  std::string key;
  for (const SheetCell& cell : sheet.cells)
    if (cell.row == row) key += cell.key() + '\t';
  return key;
}

Passage text_of(const SheetCell& cell) {
  std::vector<Passage> lines;
  for (const PageLine& line : cell.lines) lines.push_back(line.text);
  return text::join(lines);
}

/// A heading over a group column and the tasks; other headings over several columns are repeated for each.
bool may_share(const std::optional<ColumnRole>& role) {
  return !role || *role == ColumnRole::task || *role == ColumnRole::group || *role == ColumnRole::section ||
         *role == ColumnRole::other;
}

/// Mean bytes of the keys of a column's body cells.
std::size_t text_length(const Sheet& sheet, const TopRows& top, int column) {
  std::size_t bytes = 0, cells = 0;
  for (const SheetCell& cell : sheet.cells) {
    if (cell.row < top.titles + top.heads || cell.column != column || cell.column_span > 1 || cell.blank()) continue;
    bytes += cell.key().size();
    ++cells;
  }
  return bytes / std::max<std::size_t>(cells, 1);
}

/// Where the head names no groups, a column in front of the tasks whose cells are merged over rows holds them: 产业链, 县区.
void find_groups(const Sheet& sheet, const TopRows& top, std::vector<Column>& columns) {
  const auto task = std::find_if(columns.begin(), columns.end(), [](const Column& c) { return c.role == ColumnRole::task; });
  if (task == columns.end() || has_role(columns, ColumnRole::group) || has_role(columns, ColumnRole::section)) return;
  const auto is_merged = [&](int column) {
    return std::any_of(sheet.cells.begin(), sheet.cells.end(), [&](const SheetCell& cell) {
      return cell.column == column && cell.column_span == 1 && cell.row_span > 1 && cell.row >= top.titles + top.heads && !cell.blank();
    });
  };
  for (auto column = columns.begin(); column != task; ++column) {
    if (column->role != ColumnRole::other || !is_merged(static_cast<int>(column - columns.begin()))) continue;
    column->role = ColumnRole::group;
    return;
  }
}

/// Columns named in words that are not printed here.
std::vector<Column> without_places(std::vector<Column> columns) {
  for (Column& column : columns)
    for (Passage* heading : {&column.heading, &column.over}) {
      Passage named;
      named.append_inserted(heading->text());
      *heading = std::move(named);
    }
  return columns;
}

/// The cells under the head, each where it begins: what tells columns under headings that nobody knows.
CellKeys body_keys(const Sheet& sheet, const TopRows& top) {
  CellKeys rows;
  for (int row = top.titles + top.heads; row < sheet.rows; ++row) {
    if (sheet.full_width(row)) continue;
    std::vector<std::string>& keys = rows.emplace_back(static_cast<std::size_t>(sheet.columns));
    for (int c = 0; c < sheet.columns; ++c)
      if (const SheetCell& cell = sheet.at(row, c); cell.row == row && cell.column == c) keys[static_cast<std::size_t>(c)] = cell.key();
  }
  return rows;
}

/// The heading above a heading; over its second column it has no place of its own.
Passage over_of(const Sheet& sheet, int row, int column, std::set<std::size_t>& used) {
  const std::size_t index = sheet.index_at(row, column);
  Passage text = text_of(sheet.cells[index]);
  if (used.insert(index).second) return text;
  Passage again;
  again.append_inserted(text.text());
  return again;
}

/// Without rules between the columns, a heading over several stands above one of them: the blank beside it is its own.
/// @param has_upper columns whose heading stands in a lower row of the head
void spread_over(std::vector<Column>& columns, const std::vector<bool>& has_upper) {
  const std::vector<Column> printed = columns;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (!has_upper[c] || !printed[c].over.empty()) continue;
    std::size_t left = c, right = c;
    while (left > 0 && has_upper[left - 1] && printed[left].over.empty()) --left;
    while (right + 1 < columns.size() && has_upper[right + 1] && printed[right].over.empty()) ++right;
    if (printed[left].over.empty() != printed[right].over.empty())
      columns[c].over.append_inserted((printed[left].over.empty() ? printed[right] : printed[left]).over.text());
  }
}

}  // namespace

TopRows top_rows(const Sheet& first, const std::vector<Column>* above, const rules::Lexicon& lexicon) {
  TopRows top;
  for (int row = 0; row < std::min(first.rows, kMostTitleRows + 1); ++row) {
    if (known_headings(first, row, lexicon) >= 2) {
      top = {row, std::min(reach(first, row), kMostHeadRows), true};
      break;
    }
    if (!first.full_width(row)) break;
  }
  if (!top.known) {  // a table of another kind: one row names its columns
    while (top.titles + 1 < first.rows && top.titles < kMostTitleRows && first.full_width(top.titles)) ++top.titles;
    const bool like_above = above && holds_values_of(*above, first, top.titles, lexicon);
    if (known_headings(first, top.titles, lexicon) == 0 && (like_above || holds_values(first, top.titles, lexicon)))
      return top;
    const int heads = std::min(reach(first, top.titles), kMostHeadRows);
    top.heads = first.rows - top.titles > heads ? heads : 0;
    return top;
  }
  while (top.heads < kMostHeadRows && top.titles + top.heads < first.rows &&
         known_headings(first, top.titles + top.heads, lexicon) >= 2)
    ++top.heads;
  return top;
}

int repeated_rows(const Sheet& first, const TopRows& top, const Sheet& later) {
  const int rows = top.titles + top.heads;
  for (int skipped = 0; skipped <= top.titles; ++skipped) {
    int same = 0;
    while (skipped + same < rows && same < later.rows && row_key(first, skipped + same) == row_key(later, same)) ++same;
    if (same > 0 && skipped + same == rows) return same;
  }
  return 0;
}

std::vector<Column> columns_of(const Sheet& first, const TopRows& top, const std::vector<Column>* above,
                               const rules::Lexicon& lexicon, std::vector<Span>& over) {
  std::vector<Column> columns(static_cast<std::size_t>(first.columns));
  std::set<std::size_t> used;
  std::vector<std::optional<ColumnRole>> parents(columns.size());
  std::vector<bool> has_upper(columns.size());
  for (int c = 0; c < first.columns && top.heads > 0; ++c) {
    int row = top.titles + top.heads - 1;
    while (row > top.titles && first.at(row, c).blank()) --row;
    const std::size_t index = first.index_at(row, c);
    const SheetCell& cell = first.cells[index];
    if (cell.blank()) continue;
    used.insert(index);
    // What a heading over others speaks of is units where it is no known one: 责任分工 over 牵头 and 配合.
    if (cell.row > top.titles)
      parents[static_cast<std::size_t>(c)] = lexicon.heading(first.at(cell.row - 1, c).key()).value_or(ColumnRole::unit);
    Column& column = columns[static_cast<std::size_t>(c)];
    has_upper[static_cast<std::size_t>(c)] = cell.row > top.titles;
    if (cell.row > top.titles) column.over = over_of(first, cell.row - 1, c, used);
    const bool last = c + 1 == cell.column + cell.column_span;
    if (!last && may_share(lexicon.heading(cell.key())))
      column.shares_heading = true;
    else
      column.heading = text_of(cell);
  }
  spread_over(columns, has_upper);
  for (std::size_t i = 0; i < first.cells.size(); ++i) {
    const SheetCell& cell = first.cells[i];
    if (cell.row < top.titles || cell.row >= top.titles + top.heads || used.contains(i)) continue;
    for (const PageLine& line : cell.lines) over.push_back(line.span);
  }
  if (top.heads == 0 && above && above->size() == columns.size()) return without_places(*above);
  if (top.heads == 0) {
    decide_roles_by_content(first, top.titles, columns, lexicon);
    return columns;
  }
  std::vector<std::size_t> lengths;
  for (int c = 0; c < first.columns; ++c) lengths.push_back(text_length(first, top, c));
  decide_roles(columns, lexicon, parents, lengths, told_columns(columns, body_keys(first, top), lexicon));
  // A heading that stands over the groups alone, with a blank one over the tasks, belongs to the longer texts.
  for (std::size_t c = 0; c + 1 < columns.size(); ++c) {
    const bool blank_after = columns[c + 1].heading.empty() && !columns[c + 1].shares_heading;
    if (columns[c].role != ColumnRole::task || columns[c].shares_heading || !blank_after) continue;
    if (text_length(first, top, static_cast<int>(c)) * 2 > text_length(first, top, static_cast<int>(c) + 1)) continue;
    columns[c + 1].heading = std::exchange(columns[c].heading, {});
    columns[c + 1].role = ColumnRole::task;
    columns[c].role = ColumnRole::group;
    columns[c].shares_heading = true;
  }
  // A column without a heading in front of the tasks holds their groups, as if the heading stood over both.
  for (std::size_t c = 0; c + 1 < columns.size(); ++c) {
    if (!columns[c].heading.empty() || columns[c].shares_heading || columns[c + 1].role != ColumnRole::task) continue;
    columns[c].shares_heading = true;
    columns[c].role = ColumnRole::group;
  }
  find_groups(first, top, columns);
  return columns;
}

}  // namespace fenjie::layout
