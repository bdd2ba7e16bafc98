#include "layout/scattered_listed.h"

#include <algorithm>

#include "layout/scattered_names.h"

namespace fenjie::layout {
namespace {

constexpr double kCountsDiffer = 0.6;

/// Row of the page that the atom's text or the text before it belongs to: its place among `rows`.
std::size_t row_of_text(const ScatteredTexts& texts, const std::vector<std::size_t>& rows, std::size_t order,
                        std::size_t current) {
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const auto& orders = texts.rows[rows[r]].orders;
    if (std::find(orders.begin(), orders.end(), order) != orders.end()) return r;
  }
  return current;
}

}  // namespace

bool is_listed(const std::vector<Atom>& atoms, std::size_t begin, std::size_t end, std::size_t rows) {
  std::size_t singles = 0, first_task = end;
  for (std::size_t i = begin; i < end; ++i) {
    if (atoms[i].kind == AtomKind::task && first_task == end) first_task = i;
    if (atoms[i].kind != AtomKind::single) continue;
    if (first_task < i) return false;
    ++singles;
  }
  return rows > 1 && singles == rows && first_task < end;
}

bool deal_listed(const Head& head, const std::vector<Atom>& atoms, std::size_t begin, std::size_t end,
                 const std::vector<std::size_t>& page_rows, bool continued, const ScatteredTexts& texts,
                 std::vector<RowAtoms>& rows) {
  const std::vector<std::size_t> own(page_rows.begin() + (continued ? 1 : 0), page_rows.end());
  if (!is_listed(atoms, begin, end, own.size())) return false;
  std::size_t listed = 0, current = 0;
  bool in_list = true;
  for (std::size_t i = begin; i < end; ++i) {
    const auto& atom = atoms[i];
    if (atom.kind == AtomKind::text || atom.kind == AtomKind::task)
      current = row_of_text(texts, own, atom.order, current);
    if (atom.kind == AtomKind::task) in_list = false;
    if (atom.kind != AtomKind::unit && atom.kind != AtomKind::name && atom.kind != AtomKind::single) continue;
    const std::size_t row = own[in_list ? std::min(listed, own.size() - 1) : current];
    rows[row].columns[atom.column].push_back(i);
    if (atom.kind == AtomKind::single) ++listed;
  }
  const std::size_t unit = find_column(head, holds_units);
  const std::size_t person = find_column(head, [](ColumnRole role) { return role == ColumnRole::person; });
  for (const std::size_t row : own) {
    if (unit == head.columns.size() || person == head.columns.size()) break;
    if (rows[row].columns[unit].size() != rows[row].columns[person].size()) {
      rows[row].doubt = std::max(rows[row].doubt, kCountsDiffer);
    }
  }
  return true;
}

}  // namespace fenjie::layout
