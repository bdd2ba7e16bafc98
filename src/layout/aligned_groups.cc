#include "layout/aligned_groups.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

#include "layout/aligned_group_texts.h"
#include "layout/row_groups.h"
#include "layout/section_groups.h"

namespace fenjie::layout {
namespace {

constexpr double kCentred = 0.15;  // cost up to which all texts stand in the middle of their rows
constexpr double kLevel = 0.1;     // line heights
constexpr double kEither = 0.5;    // doubt of a cell that two readings let go over different rows

/// Takes the columns out whose texts stand in each row.
void take_groups_of_each_row(AlignedLines& table, const std::vector<Band>& bands, Groups& groups) {
  std::set<std::size_t> columns;
  for (const GroupLine& line : table.groups) columns.insert(line.column);
  for (const std::size_t column : columns) {
    auto cells = groups_of_each_row(table, bands, column);
    if (cells.empty()) continue;
    std::move(cells.begin(), cells.end(), std::back_inserter(groups.cells));
    std::erase_if(table.groups, [&](const GroupLine& line) { return line.column == column; });
  }
}

/// Every text begins level with a row, and the first of each section with the section's first row.
bool begin_rows(const AlignedLines& table, const std::vector<Band>& bands, const std::vector<GroupText>& texts) {
  for (std::size_t t = 0; t < texts.size(); ++t) {
    const std::size_t row = row_beside(table, bands, texts[t]);
    const AlignedLine& line = table.lines[bands[row].begin];
    const GroupLine& group = table.groups[texts[t].parts[0].lines[0]];
    if (bands[row].kind != RowKind::body || line.page != group.page || std::abs(line.y - group.y) > kLevel) return false;
    const GroupSection section = section_of(bands, row);
    const bool first = t == 0 || texts[t - 1].column != texts[t].column ||
                       row_beside(table, bands, texts[t - 1]) < section.begin;
    if (first && row != section.begin) return false;
  }
  return true;
}

/// Doubts the cells that go over other rows in another reading.
void doubt_differences(const std::vector<GroupCell>& other, std::vector<GroupCell>& cells) {
  for (GroupCell& cell : cells) {
    const bool same = std::any_of(other.begin(), other.end(), [&](const GroupCell& o) {
      return o.column == cell.column && o.row == cell.row && o.rows == cell.rows;
    });
    if (!same) cell.doubt = std::max(cell.doubt, kEither);
  }
}

}  // namespace

Groups find_groups(AlignedLines table, const std::vector<Band>& bands) {
  Groups groups;
  if (table.groups.empty() || table.lines.empty()) return groups;
  take_groups_of_each_row(table, bands, groups);
  if (table.groups.empty()) return groups;
  const auto texts = gather_group_texts(table);
  GroupAlignment alignment{std::any_of(texts.begin(), texts.end(), [](const GroupText& text) { return text.printed_twice(); }),
                           cells_begin_at_top(table, bands)};
  GroupSolution solution = solve_groups(table, bands, texts, alignment);
  if (!alignment.top && solution.cost > kCentred && begin_rows(table, bands, texts)) {
    alignment.top = true;
    GroupSolution at_top = solve_groups(table, bands, texts, alignment);
    doubt_differences(solution.cells, at_top.cells);
    solution = std::move(at_top);
  }
  std::move(solution.cells.begin(), solution.cells.end(), std::back_inserter(groups.cells));
  for (const auto& text : texts) {
    for (const auto& part : text.parts) {
      if (!part.repeated) continue;
      for (const std::size_t line : part.lines) groups.repeated.push_back(table.groups[line].text);
    }
  }
  return groups;
}

}  // namespace fenjie::layout
