// Which columns the given cells of one row stand in.
#pragma once

#include <string>
#include <vector>

#include "model/document.h"
#include "rules/lexicon.h"
#include "rules/book.h"

namespace fenjie::layout {

struct CellPlaces {
  std::vector<int> columns;  ///< one entry a cell, ascending
  bool doubtful = false;     ///< more cells than columns, or cells that were moved
};

/// One by one where all cells are there, else the cheapest ascending choice. Where a cell over several columns was printed
/// as one, empty cells fill the row's end: when its values plainly stand in other columns they are moved there.
/// @param keys match forms of the cells, empty ones as well
/// @param labels rules for the number that a task begins with
CellPlaces cell_places(const std::vector<std::string>& keys, const std::vector<Column>& columns, const rules::Lexicon& lexicon,
                       const rules::RuleSet& labels);

}  // namespace fenjie::layout
