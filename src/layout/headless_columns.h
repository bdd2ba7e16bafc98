// Ruled tables whose first row holds values: what a column holds is told by its cells, since no heading says it.
#pragma once

#include <vector>

#include "layout/ruled_sheet.h"
#include "model/document.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// True when cells of the row read as a unit or a deadline, and others as a number or a sentence: no head is like that.
/// Precondition: no cell of the row is a known heading.
bool holds_values(const Sheet& sheet, int row, const rules::Lexicon& lexicon);

/// True when two cells of the row or more read as values of their columns (numbers, units, persons, deadlines), which are
/// those of another table. Precondition: as above; as many columns, else false.
bool holds_values_of(const std::vector<Column>& columns, const Sheet& sheet, int row, const rules::Lexicon& lexicon);

/// Sets the role of each column from its cells in the rows from `first_row` on: numbers, deadlines, units and persons
/// where two thirds of them are nothing else, tasks where the longest of the others stand, groups where cells left of
/// these are merged. task/ says the doubt.
void decide_roles_by_content(const Sheet& sheet, int first_row, std::vector<Column>& columns,
                             const rules::Lexicon& lexicon);

}  // namespace fenjie::layout
