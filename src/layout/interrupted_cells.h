// Cells of a dump that prints a table line by line: the one line of a neighbouring cell stands between the two of another.
#pragma once

#include <optional>
#include <vector>

#include "layout/piece.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// The table where empty lines part all cells: each row has one for each column, and its number counts on. A line that interrupts a cell
/// (新建企业30家、数 | 装备处 | 字化车间100个。) is the next cell. Nothing where cells and columns do not agree.
std::optional<Table> table_of_blocks(const Head& head, const std::vector<Piece>& pieces, const rules::Lexicon& lexicon);

}  // namespace fenjie::layout
