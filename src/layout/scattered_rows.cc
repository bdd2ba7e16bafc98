// rows_scattered: typed atoms, running text, then the names of each page dealt out to its rows.
#include <algorithm>

#include "layout/row_cells.h"
#include "layout/scattered_atoms.h"
#include "layout/scattered_groups.h"
#include "layout/scattered_names.h"
#include "layout/scattered_texts.h"
#include "layout/table_engines.h"
#include "rules/table_titles.h"
#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::layout {
namespace {

constexpr std::size_t kShortestTitle = 8;
constexpr double kUnknownColumns = 0.6;  // texts of a column that nobody knows end in the tasks

bool is_value_column(ColumnRole role) {
  return holds_names(role) || role == ColumnRole::requirement ||
         role == ColumnRole::deadline;
}

bool is_title(const std::string& key, const rules::Book& book) {
  if (text::length(key) < kShortestTitle || ends_sentence(key) || book.set("numbering").at_start(key)) return false;
  return rules::titles_table(book, key);
}

bool has_unknown_columns(const Head& head) {
  const auto units = std::count_if(head.columns.begin(), head.columns.end(),
                                   [](const Column& column) { return holds_units(column.role); });
  return units > 1 || find_column(head, [](ColumnRole role) {
                        return role == ColumnRole::other || role == ColumnRole::contact;
                      }) < head.columns.size();
}

void add_cells(const std::vector<Atom>& atoms, const ScatteredRow& row, const RowAtoms& names, int index,
               Table& table) {
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
  table.repeated.insert(table.repeated.end(), groups.repeated.begin(), groups.repeated.end());
}

/// Moves what a dump printed among the rows but belongs around them from the pieces to the table: its title, and
/// headings that the head lacks, which begin columns of their own.
std::vector<Piece> take_words_around(const std::vector<Piece>& pieces, const rules::Lexicon& lexicon,
                                     const rules::Book& book, Table& table) {
  std::vector<Piece> rest;
  for (const auto& piece : pieces) {
    const auto role = lexicon.heading(piece.key);
    const auto column = std::find_if(table.columns.begin(), table.columns.end(),
                                     [&](const Column& known) { return role && known.role == *role; });
    const bool is_known = column != table.columns.end();
    if (role && is_known && text::compact(column->heading.text()) == piece.key) {
      table.repeated.push_back(piece.text);
    } else if (role && !is_known && is_value_column(*role)) {
      table.columns.push_back({piece.text, *role, false});
    } else if (is_title(piece.key, book)) {
      table.title.push_back(piece.text);
    } else {
      rest.push_back(piece);
    }
  }
  return rest;
}

/// Adds the group column that only the body shows.
Head with_group_column(Head head, const std::vector<Atom>& atoms, std::size_t task) {
  const bool has_groups =
      std::any_of(atoms.begin(), atoms.end(), [](const Atom& atom) { return atom.kind == AtomKind::group; });
  const bool has_column = find_column(head, [](ColumnRole role) {
                            return role == ColumnRole::group || role == ColumnRole::section;
                          }) < head.columns.size();
  if (!has_groups || has_column) return head;
  Column group;
  group.role = ColumnRole::group;
  group.shares_heading = true;
  head.columns.insert(head.columns.begin() + static_cast<std::ptrdiff_t>(task), group);
  return head;
}

}  // namespace

Table rows_scattered(const Head& given, const std::vector<Piece>& pieces, const rules::Lexicon& lexicon,
                     const rules::Book& book) {
  Table table;
  table.columns = given.columns;
  const std::size_t task = find_column(given, [](ColumnRole role) { return role == ColumnRole::task; });
  if (pieces.empty() || task == given.columns.size()) {
    table.cost = 1;
    return table;
  }
  ValueCosts costs(lexicon);
  const auto body = take_words_around(pieces, lexicon, book, table);
  const Head complete{table.columns, {}};
  auto atoms = atoms_of(complete, body, costs, book);
  const Head head = with_group_column(complete, atoms, task);
  if (head.columns.size() > complete.columns.size()) atoms = atoms_of(head, body, costs, book);
  table.columns = head.columns;
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
  order_and_weigh(table);
  return table;
}

}  // namespace fenjie::layout
