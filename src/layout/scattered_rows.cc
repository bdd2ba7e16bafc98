// rows_scattered: typed atoms, running text, then the names of each page dealt out to its rows.
#include <algorithm>
#include <numeric>

#include "layout/scattered_atoms.h"
#include "layout/scattered_groups.h"
#include "layout/scattered_names.h"
#include "layout/scattered_texts.h"
#include "layout/table_engines.h"

namespace fenjie::layout {
namespace {

constexpr double kUnknownColumns = 0.6;  // texts of a column that nobody knows end in the tasks

bool has_unknown_columns(const Head& head) {
  const auto units = std::count_if(head.columns.begin(), head.columns.end(),
                                   [](const Column& column) { return is_unit_column(column.role); });
  return units > 1 || find_column(head, [](ColumnRole role) {
                        return role == ColumnRole::other || role == ColumnRole::contact;
                      }) < head.columns.size();
}

void add_cells(const std::vector<Atom>& atoms, const ScatteredRow& row, const RowAtoms& names, int index, Table& table) {
  for (std::size_t k = 0; k < table.columns.size(); ++k) {
    Cell cell{index, static_cast<int>(k), 1, 1, {}};
    if (table.columns[k].role == ColumnRole::task) cell.lines = row.lines;
    for (const std::size_t atom : names.columns[k]) {
      cell.lines.insert(cell.lines.end(), atoms[atom].lines.begin(), atoms[atom].lines.end());
    }
    if (!cell.lines.empty()) table.cells.push_back(std::move(cell));
  }
}

void add_groups(Groups groups, Table& table) {
  for (auto& group : groups.cells) {
    table.cells.push_back({static_cast<int>(group.row), static_cast<int>(group.column), static_cast<int>(group.rows), 1,
                           std::move(group.lines)});
  }
  table.repeated = std::move(groups.repeated);
}

}  // namespace

Table rows_scattered(const Head& head, const std::vector<Piece>& pieces, const rules::Lexicon& lexicon,
                     const rules::Book& book) {
  Table table;
  table.columns = head.columns;
  const std::size_t task = find_column(head, [](ColumnRole role) { return role == ColumnRole::task; });
  if (pieces.empty() || task == head.columns.size()) {
    table.cost = 1;
    return table;
  }
  ValueCosts costs(lexicon);
  const auto atoms = atoms_of(head, pieces, costs, book);
  const auto texts = gather_texts(atoms);
  const auto names = names_of_rows(head, atoms, texts);
  for (std::size_t r = 0; r < texts.rows.size(); ++r) {
    const auto& row = texts.rows[r];
    table.rows.push_back(row.kind);
    table.row_costs.push_back(std::max({row.doubt, names[r].doubt, has_unknown_columns(head) ? kUnknownColumns : 0.0}));
    if (row.kind == RowKind::section) {
      table.cells.push_back({static_cast<int>(r), 0, 1, static_cast<int>(table.columns.size()), row.lines});
    } else {
      add_cells(atoms, row, names[r], static_cast<int>(r), table);
    }
  }
  add_groups(groups_of_rows(head, atoms, texts, names, table.row_costs), table);
  std::stable_sort(table.cells.begin(), table.cells.end(), [](const Cell& a, const Cell& b) {
    return a.row != b.row ? a.row < b.row : a.column < b.column;
  });
  table.cost = std::accumulate(table.row_costs.begin(), table.row_costs.end(), 0.0) /
               static_cast<double>(std::max<std::size_t>(1, table.row_costs.size()));
  return table;
}

}  // namespace fenjie::layout
