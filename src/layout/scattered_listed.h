// Pages that a spreadsheet program writes in two parts: first a line for each row with its cells of one line,
// then the texts with their cells of several lines, row after row.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/scattered_atoms.h"
#include "layout/scattered_texts.h"

namespace fenjie::layout {

struct RowAtoms;

/// Deals the atoms [begin, end) of such a page out to its rows; false when the page is none.
/// @param page_rows rows of the page; with `continued` the first is of the page before
bool deal_listed(const Head& head, const std::vector<Atom>& atoms, std::size_t begin, std::size_t end,
                 const std::vector<std::size_t>& page_rows, bool continued, const ScatteredTexts& texts,
                 std::vector<RowAtoms>& rows);

/// True when the page's single values all stand before its first task, one for each of `rows` rows.
bool is_listed(const std::vector<Atom>& atoms, std::size_t begin, std::size_t end, std::size_t rows);

}  // namespace fenjie::layout
