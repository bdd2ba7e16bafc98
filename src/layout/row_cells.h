// Turns the assignment of pieces to rows and columns into a table.
#pragma once

#include <string_view>
#include <vector>

#include "layout/piece.h"
#include "model/document.h"

namespace fenjie::layout {

/// Where a piece stands: a column of the head, or kSectionColumn for a full-width section row.
struct PiecePlace {
  int row = 0;
  int column = 0;
};

inline constexpr int kSectionColumn = -1;

/// Body and section rows with their cells. A group or section cell goes on to the row before the next one of its
/// column, or before the next section row. Precondition: one place a piece; rows ascend but for `places` of a row
/// that a page's end cuts.
Table table_of(const Head& head, const std::vector<Piece>& pieces, const std::vector<PiecePlace>& places);

/// Texts that stood side by side as one line, a blank between them.
Passage on_one_line(const std::vector<Passage>& texts);

/// Puts the cells by row, then column, and sets Table::cost to the mean of Table::row_costs.
void order_and_weigh(Table& table);

/// Lets each cell of a group or section column go on over the empty cells under it, up to the next section row.
void spread_groups(Table& table);

/// Takes out a group cell that says what the group cell above it says (a merged cell printed again on its next page):
/// its lines become Table::repeated.
void drop_repeated_groups(Table& table);

/// 288000, 1.2, 35%: nothing but a figure, or nothing at all.
/// @param key a cell's, without blanks
bool is_bare_figure(std::string_view key);

}  // namespace fenjie::layout
