#include "layout/headless_columns.h"

#include <algorithm>
#include <array>


namespace fenjie::layout {

namespace {

constexpr std::size_t kLongText = 42;  // bytes: no heading is as long
constexpr std::array kTypedRoles{ColumnRole::number, ColumnRole::deadline, ColumnRole::unit, ColumnRole::person};

/// What the body cells of one column are.
struct Content {
  std::size_t cells = 0, bytes = 0;
  std::array<std::size_t, kTypedRoles.size()> values{};
  bool merged = false;

  bool mostly(std::size_t role) const { return values[role] > 0 && values[role] * 3 >= cells * 2; }
  std::size_t length() const { return cells == 0 ? 0 : bytes / cells; }
};

Content content_of(const Sheet& sheet, int first_row, int column, const rules::Lexicon& lexicon) {
  Content content;
  for (const SheetCell& cell : sheet.cells) {
    if (cell.row < first_row || cell.column != column || cell.column_span > 1 || cell.blank()) continue;
    const std::string key = cell.key();
    content.merged |= cell.row_span > 1;
    if (lexicon.means_empty(key)) continue;
    ++content.cells;
    content.bytes += key.size();
    for (std::size_t role = 0; role < kTypedRoles.size(); ++role) content.values[role] += lexicon.is_value(kTypedRoles[role], key);
  }
  return content;
}

}  // namespace

bool holds_values(const Sheet& sheet, int row, const rules::Lexicon& lexicon) {
  bool unit_or_deadline = false, number_or_text = false;
  for (const SheetCell& cell : sheet.cells) {
    if (cell.row != row || cell.blank()) continue;
    const std::string key = cell.key();
    if (lexicon.is_value(ColumnRole::unit, key) || lexicon.is_value(ColumnRole::deadline, key))
      unit_or_deadline = true;
    else if (lexicon.is_value(ColumnRole::number, key) || key.size() > kLongText)
      number_or_text = true;
  }
  return unit_or_deadline && number_or_text;
}

bool holds_values_of(const std::vector<Column>& columns, const Sheet& sheet, int row, const rules::Lexicon& lexicon) {
  if (columns.size() != static_cast<std::size_t>(sheet.columns)) return false;
  return std::count_if(sheet.cells.begin(), sheet.cells.end(), [&](const SheetCell& cell) {
           const ColumnRole role = columns[static_cast<std::size_t>(cell.column)].role;
           const bool typed = role == ColumnRole::number || role == ColumnRole::deadline || holds_names(role);
           return cell.row == row && !cell.blank() && typed && lexicon.is_value(role, cell.key());
         }) >= 2;
}

void decide_roles_by_content(const Sheet& sheet, int first_row, std::vector<Column>& columns,
                             const rules::Lexicon& lexicon) {
  std::vector<Content> contents;
  for (int c = 0; c < sheet.columns; ++c) contents.push_back(content_of(sheet, first_row, c, lexicon));
  std::size_t task = columns.size();
  for (std::size_t c = 0; c < columns.size(); ++c) {
    for (std::size_t role = 0; role < kTypedRoles.size() && columns[c].role == ColumnRole::other; ++role)
      if (contents[c].mostly(role) && (kTypedRoles[role] != ColumnRole::number || !has_role(columns, ColumnRole::number)))
        columns[c].role = kTypedRoles[role];
    if (columns[c].role == ColumnRole::other && (task == columns.size() || contents[c].length() > contents[task].length()))
      task = c;
  }
  if (task == columns.size()) return;
  columns[task].role = ColumnRole::task;
  for (std::size_t c = 0; c < task; ++c)
    if (columns[c].role == ColumnRole::other && contents[c].merged) columns[c].role = ColumnRole::group;
}

}  // namespace fenjie::layout
