// Which names stand in which row of a scattered table.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/scattered_atoms.h"
#include "layout/scattered_texts.h"

namespace fenjie::layout {

/// Atoms of one row, by column of the head; indices into the atoms.
struct RowAtoms {
  std::vector<std::vector<std::size_t>> columns;
  double doubt = 0;
};

/// Deals all names and single values out to the rows.
std::vector<RowAtoms> names_of_rows(const Head& head, const std::vector<Atom>& atoms, const ScatteredTexts& texts);

}  // namespace fenjie::layout
