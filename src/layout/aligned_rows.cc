// rows_by_alignment: columns by horizontal position, then rows by vertical position and content, then groups.
#include <algorithm>
#include <iterator>
#include <utility>

#include "layout/aligned_bands.h"
#include "layout/aligned_columns.h"
#include "layout/aligned_groups.h"
#include "layout/aligned_lines.h"
#include "layout/centred_names.h"
#include "layout/parted_rows.h"
#include "layout/row_cells.h"
#include "layout/table_engines.h"
#include "layout/total_rows.h"

namespace fenjie::layout {
namespace {

constexpr double kSure = 0.2;  // mean cost of a row up to which no other placing is asked

void add_body_cells(const AlignedLines& lines, const Band& band, int row, Table& table) {
  for (std::size_t k = 0; k < table.columns.size(); ++k) {
    Cell cell{row, static_cast<int>(k), 1, 1, {}};
    for (std::size_t i = band.begin; i < band.end; ++i) {
      if (!lines.lines[i].cells[k].blank()) cell.lines.push_back(lines.lines[i].cells[k].text);
    }
    if (!cell.lines.empty()) table.cells.push_back(std::move(cell));
  }
}

void add_section_cell(const AlignedLines& lines, const Band& band, int row, Table& table) {
  Cell cell{row, 0, 1, static_cast<int>(table.columns.size()), {}};
  for (std::size_t i = band.begin; i < band.end; ++i) cell.lines.push_back(lines.lines[i].cells[lines.task].text);
  table.cells.push_back(std::move(cell));
}

/// Nothing but a leader's name stands on the line.
bool holds_leader_alone(const Table& table, const AlignedLine& line) {
  bool any = false;
  for (std::size_t k = 0; k < line.cells.size(); ++k) {
    if (line.cells[k].blank()) continue;
    if (table.columns[k].role != ColumnRole::leader) return false;
    any = true;
  }
  return any;
}

Cell* cell_at(Table& table, std::size_t row, std::size_t column) {
  const auto found = std::find_if(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
    return cell.row == static_cast<int>(row) && cell.column == static_cast<int>(column);
  });
  return found == table.cells.end() ? nullptr : &*found;
}

/// A name alone on the line between two rows of which only one has a leader then: merged over both, as rows that white parts
/// show it; both stay in doubt.
void span_leaders_between(const AlignedLines& lines, const std::vector<Band>& bands, Table& table) {
  if (!lines.is_dump || !lines.rows_are_parted) return;
  for (std::size_t row = 0; row + 1 < bands.size(); ++row) {
    if (bands[row].kind != RowKind::body || bands[row + 1].kind != RowKind::body) continue;
    for (std::size_t k = 0; k < table.columns.size(); ++k) {
      if (table.columns[k].role != ColumnRole::leader) continue;
      const bool ends_above = holds_leader_alone(table, lines.lines[bands[row].end - 1]);
      const bool begins_below = holds_leader_alone(table, lines.lines[bands[row + 1].begin]);
      Cell *const above = cell_at(table, row, k), *const below = cell_at(table, row + 1, k);
      Cell* const name = ends_above && !below ? above : begins_below && !above ? below : nullptr;
      if (!name || name->lines.size() > 1 || name->row_span > 1) continue;
      name->row = static_cast<int>(row);
      name->row_span = 2;
      for (const std::size_t both : {row, row + 1}) table.row_costs[both] = std::max(table.row_costs[both], kDoubtedRow);
    }
  }
}

/// A row of no group among groups: its group's text may have been printed on another page only.
void doubt_rows_between_groups(const std::vector<bool>& grouped, Table& table) {
  for (std::size_t begin = 0; begin < table.rows.size();) {
    std::size_t end = begin + 1;
    while (end < table.rows.size() && table.rows[end] != RowKind::section) ++end;
    bool any = false;
    for (std::size_t row = begin; row < end; ++row) any = any || grouped[row];
    for (std::size_t row = begin; any && row < end; ++row) {
      if (!grouped[row] && table.rows[row] == RowKind::body)
        table.row_costs[row] = std::max(table.row_costs[row], kDoubtedRow);
    }
    begin = end;
  }
}

void add_groups(Groups groups, Table& table) {
  std::vector<bool> grouped(table.rows.size(), false);
  for (auto& group : groups.cells) {
    for (std::size_t row = group.row; row < group.row + group.rows; ++row) {
      table.row_costs[row] = std::max(table.row_costs[row], group.doubt);
      grouped[row] = true;
    }
    table.cells.push_back({static_cast<int>(group.row), static_cast<int>(group.column), static_cast<int>(group.rows), 1,
                           std::move(group.lines)});
  }
  table.repeated = std::move(groups.repeated);
  doubt_rows_between_groups(grouped, table);
}

struct Rows {
  Table table;
  double cost = 0;  ///< mean of the rows without their groups: where these end says nothing of the columns
};

Rows rows_of(const Head& head, const std::vector<Piece>& pieces, const Partings& partings, Placing placing,
              ValueCosts& costs, const rules::Book& book) {
  Table table;
  table.columns = head.columns;
  AlignedLines lines = gather_lines(head, place_in_columns(head, pieces, placing, costs, book), partings, book);
  const auto bands = find_bands(head, lines, costs);
  for (std::size_t row = 0; row < bands.size(); ++row) {
    table.rows.push_back(bands[row].kind);
    table.row_costs.push_back(bands[row].cost);
    const auto add = bands[row].kind == RowKind::section ? add_section_cell : add_body_cells;
    add(lines, bands[row], static_cast<int>(row), table);
  }
  span_leaders_between(lines, bands, table);
  span_centred_names(lines, bands, table);
  order_and_weigh(table);
  const double cost = table.cost;
  add_groups(find_groups(std::move(lines), bands), table);
  order_and_weigh(table);
  return {std::move(table), cost};
}

Table rows_without_totals(const Head& head, const std::vector<Piece>& pieces, const rules::Lexicon& lexicon, const rules::Book& book) {
  if (pieces.empty() || head.columns.empty()) {
    Table table;
    table.columns = head.columns;
    return table;
  }
  ValueCosts costs(lexicon);
  const Partings partings = partings_of(head, pieces, book);
  if (!partings.lines.empty()) return rows_of(head, pieces, partings, Placing::by_blocks, costs, book).table;
  Rows rows = rows_of(head, pieces, partings, Placing::by_edges, costs, book);
  if (rows.cost <= kSure || !counts_characters(pieces.front())) return std::move(rows.table);
  // A dump shifts texts that follow a long one.
  Rows by_lines = rows_of(head, pieces, partings, Placing::by_lines, costs, book);
  return by_lines.cost < rows.cost ? std::move(by_lines.table) : std::move(rows.table);
}

}  // namespace

Table rows_by_alignment(const Head& head, const std::vector<Piece>& all, const rules::Lexicon& lexicon, const rules::Book& book) {
  std::vector<Piece> pieces = all;
  std::vector<Passage> totals = take_total_lines(pieces, book.set("total-row"));
  Table table = rows_without_totals(head, pieces, lexicon, book);
  std::move(totals.begin(), totals.end(), std::back_inserter(table.notes));
  return table;
}

}  // namespace fenjie::layout
