// Tables ruled only across: rows from the rules, columns from the white space between the texts.
#pragma once

#include <vector>

#include "layout/page_lines.h"
#include "layout/ruled_grid.h"

namespace fenjie::layout {

/// Grids of stacked horizontal rules that vertical ones do not meet. A stack whose rules part head and body only
/// (three lines) gives none: its rows are not ruled.
/// @param rulings as merge_rulings() gives them
/// @param lines   the page's free lines
/// @param before  the grid like these with which the page before ends, or null: a page may hold its last row alone
std::vector<Grid> find_row_grids(const std::vector<Ruling>& rulings, const std::vector<Glyph>& glyphs,
                                 const std::vector<GlyphLine>& lines, const Grid* before = nullptr);

}  // namespace fenjie::layout
