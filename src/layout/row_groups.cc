#include "layout/row_groups.h"

#include <algorithm>
#include <limits>

namespace fenjie::layout {

namespace {

constexpr double kFarthest = 1.6;    // line heights between a group's line and its row
constexpr double kMostRows = 0.9;    // share of rows that have a text
constexpr double kMostAlike = 0.85;  // share of rows among which different texts are at most: the others repeat them

/// Vertical places of a row's lines on one page; nothing is there when first > last.
struct Extent {
  double first = std::numeric_limits<double>::max(), last = std::numeric_limits<double>::lowest();

  double distance(double y) const { return std::max({0.0, first - y, y - last}); }
};

Extent extent_of(const AlignedLines& table, const Band& band, int page) {
  Extent extent;
  for (std::size_t i = band.begin; i < band.end; ++i) {
    if (table.lines[i].page != page) continue;
    extent.first = std::min(extent.first, table.lines[i].y);
    extent.last = std::max(extent.last, table.lines[i].y);
  }
  return extent;
}

/// The row nearest to a group's line, or the number of rows.
std::size_t row_of(const AlignedLines& table, const std::vector<Band>& bands, const GroupLine& line) {
  const auto after = std::upper_bound(bands.begin(), bands.end(), line.next,
                                      [](std::size_t at, const Band& band) { return at < band.begin; });
  const auto near = static_cast<std::size_t>(after - bands.begin());
  std::size_t best = bands.size();
  double least = kFarthest;
  for (std::size_t row = near >= 2 ? near - 2 : 0; row < std::min(near + 1, bands.size()); ++row) {
    const double distance = extent_of(table, bands[row], line.page).distance(line.y);
    if (bands[row].kind == RowKind::body && distance < least) least = distance, best = row;
  }
  return best;
}

/// Rows of one text each, some of them the same as their neighbours'.
bool repeat_each_other(const std::vector<std::string>& keys, const std::vector<Band>& bands) {
  std::size_t rows = 0, filled = 0, different = 0;
  const std::string* above = nullptr;
  for (std::size_t row = 0; row < bands.size(); ++row) {
    if (bands[row].kind != RowKind::body) continue;
    ++rows;
    if (keys[row].empty()) continue;
    ++filled;
    different += !above || *above != keys[row];
    above = &keys[row];
  }
  return static_cast<double>(filled) >= kMostRows * static_cast<double>(rows) && different < filled &&
         static_cast<double>(different) <= kMostAlike * static_cast<double>(filled);
}

bool fill_rows(const std::vector<std::string>& keys, const std::vector<Band>& bands) {
  std::size_t rows = 0, filled = 0;
  for (std::size_t row = 0; row < bands.size(); ++row)
    if (bands[row].kind == RowKind::body) ++rows, filled += !keys[row].empty();
  return static_cast<double>(filled) >= kMostRows * static_cast<double>(rows);
}

}  // namespace

std::vector<GroupCell> groups_of_each_row(const AlignedLines& table, const std::vector<Band>& bands,
                                          std::size_t column) {
  std::vector<std::string> keys(bands.size());
  std::vector<GroupCell> cells;
  for (const GroupLine& line : table.groups) {
    if (line.column != column) continue;
    const std::size_t row = row_of(table, bands, line);
    if (row == bands.size()) return {};
    if (keys[row].empty()) cells.push_back({column, row, 1, {}, 0});
    if (cells.back().row != row) return {};
    keys[row] += line.key;
    cells.back().lines.push_back(line.text);
  }
  const bool tasks = table.tasks_as_groups == column && fill_rows(keys, bands);
  return table.rows_fill_lines || tasks || repeat_each_other(keys, bands) ? cells : std::vector<GroupCell>{};
}

}  // namespace fenjie::layout
