#include "layout/short_rows.h"

#include <algorithm>
#include <string>

#include "text/characters.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

using Filled = std::vector<std::vector<bool>>;  // row, column: text stands there, or reaches down from above

Filled filled_of(const Table& table) {
  Filled filled(table.rows.size(), std::vector<bool>(table.columns.size()));
  for (const Cell& cell : table.cells)
    for (int row = cell.row; row < cell.row + cell.row_span && !cell.lines.empty(); ++row)
      for (int column = cell.column; column < cell.column + cell.column_span; ++column)
        if (row < static_cast<int>(table.rows.size()) && column < static_cast<int>(table.columns.size()))
          filled[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] = true;
  return filled;
}

/// Others say what is missing there: numbers, groups, leaders.
bool is_said_elsewhere(ColumnRole role) {
  return role == ColumnRole::number || role == ColumnRole::section || role == ColumnRole::group || role == ColumnRole::leader;
}

bool is_usual(const Table& table, const Filled& filled, std::size_t column) {
  std::size_t rows = 0, with = 0;
  for (std::size_t row = 0; row < filled.size(); ++row) {
    if (table.rows[row] != RowKind::body) continue;
    ++rows;
    with += filled[row][column];
  }
  return with * 2 > rows;
}

int row_at(const Table& table, std::size_t place) {
  for (const Cell& cell : table.cells)
    for (const Passage& line : cell.lines)
      if (const auto spans = line.spans(); !spans.empty() && spans.front().begin == place) return cell.row;
  return -1;
}

}  // namespace

std::vector<Diagnostic> ShortRows::doubts(const Table& table) const {
  if (places_.empty()) return {};
  const Filled filled = filled_of(table);
  std::string numbers;
  std::vector<std::string> missing;
  std::vector<Span> spans;
  for (const std::size_t place : places_) {
    const int row = row_at(table, place);
    if (row < 0 || table.rows[static_cast<std::size_t>(row)] != RowKind::body) continue;
    bool any = false;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      if (filled[static_cast<std::size_t>(row)][column] || is_said_elsewhere(table.columns[column].role) || !is_usual(table, filled, column)) continue;
      const std::string heading = "“" + table.columns[column].heading.text() + "”";
      if (std::find(missing.begin(), missing.end(), heading) == missing.end()) missing.push_back(heading);
      any = true;
    }
    if (!any) continue;
    for (const Cell& cell : table.cells) {
      if (cell.row != row) continue;
      const Passage text = text::join(cell.lines);
      if (table.columns[static_cast<std::size_t>(cell.column)].role == ColumnRole::number) numbers += (numbers.empty() ? "" : "、") + text.text();
      const std::vector<Span> own = text.spans();
      spans.insert(spans.end(), own.begin(), own.end());
    }
  }
  if (spans.empty()) return {};
  std::string headings;
  for (const std::string& heading : missing) headings += heading;
  return {{"table/short-row", Severity::warning,
           "表里有的行" + (numbers.empty() ? std::string() : "（序号" + numbers + "）") + "比表头少了格，按内容看缺" + headings + "，没有补填；是漏了，还是与上面一行合并，请对照原件。", "", "", std::move(spans)}};
}

bool ends_with_blank_cells(std::string_view source, Span line, char32_t delimiter) {
  for (std::size_t at = line.end; at < source.size() && source[at] != '\n';) {
    const text::Character next = text::character_at(source, at);
    if (next.code == delimiter) return true;
    at = next.end;
  }
  return false;
}

}  // namespace fenjie::layout
