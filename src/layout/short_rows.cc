#include "layout/short_rows.h"

#include <algorithm>
#include <map>
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

/// Columns that more than half of the rows fill.
std::vector<bool> usual_columns(const Table& table, const Filled& filled) {
  std::vector<std::size_t> with(table.columns.size());
  std::size_t rows = 0;
  for (std::size_t row = 0; row < filled.size(); ++row) {
    if (table.rows[row] != RowKind::body) continue;
    ++rows;
    for (std::size_t column = 0; column < with.size(); ++column) with[column] += filled[row][column];
  }
  std::vector<bool> usual;
  for (const std::size_t count : with) usual.push_back(count * 2 > rows);
  return usual;
}

/// The cells of each row, and which row begins at a source byte.
struct RowIndex {
  std::vector<std::vector<const Cell*>> cells;
  std::map<std::size_t, int> begins;

  explicit RowIndex(const Table& table) : cells(table.rows.size()) {
    for (const Cell& cell : table.cells) {
      cells[static_cast<std::size_t>(cell.row)].push_back(&cell);
      for (const Passage& line : cell.lines)
        if (const auto spans = line.spans(); !spans.empty()) begins.emplace(spans.front().begin, cell.row);
    }
  }
};

}  // namespace

std::vector<Diagnostic> ShortRows::doubts(const Table& table) const {
  if (places_.empty()) return {};
  constexpr std::size_t kMostNumbers = 10;  // named
  const Filled filled = filled_of(table);
  const std::vector<bool> usual = usual_columns(table, filled);
  const RowIndex index(table);
  std::string numbers;
  std::size_t named = 0;
  std::vector<std::string> missing;
  std::vector<Span> spans;
  for (const std::size_t place : places_) {
    const auto begins = index.begins.find(place);
    if (begins == index.begins.end()) continue;
    const auto row = static_cast<std::size_t>(begins->second);
    if (table.rows[row] != RowKind::body) continue;
    bool any = false;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      if (filled[row][column] || is_said_elsewhere(table.columns[column].role) || !usual[column]) continue;
      const std::string heading = "“" + table.columns[column].heading.text() + "”";
      if (std::find(missing.begin(), missing.end(), heading) == missing.end()) missing.push_back(heading);
      any = true;
    }
    if (!any) continue;
    for (const Cell* cell : index.cells[row]) {
      const Passage text = text::join(cell->lines);
      const bool number = table.columns[static_cast<std::size_t>(cell->column)].role == ColumnRole::number;
      if (number && ++named <= kMostNumbers) numbers += (numbers.empty() ? "" : "、") + text.text();
      const std::vector<Span> own = text.spans();
      spans.insert(spans.end(), own.begin(), own.end());
    }
  }
  if (spans.empty()) return {};
  if (named > kMostNumbers) numbers += "等" + std::to_string(named) + "行";
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
