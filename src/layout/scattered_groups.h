// Which rows the group texts of a scattered table cover.
#pragma once

#include <vector>

#include "layout/aligned_groups.h"
#include "layout/scattered_atoms.h"
#include "layout/scattered_names.h"
#include "layout/scattered_texts.h"

namespace fenjie::layout {

/// Rebuilds how high the rows are and beside which line each group text stood, and asks find_groups. Rows that no
/// group text stands beside are doubtful.
Groups groups_of_rows(const Head& head, const std::vector<Atom>& atoms, const ScatteredTexts& texts,
                      const std::vector<RowAtoms>& names, std::vector<double>& row_doubts);

}  // namespace fenjie::layout
