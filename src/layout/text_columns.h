// Running text set in two columns side by side, as newspapers are.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/page_lines.h"
#include "model/page.h"

namespace fenjie::layout {

/// A line of a page with the place that orders it.
struct ReadLine {
  GlyphLine line;
  double top = 0;     ///< lines are read by it; all lines of two columns have the height where these begin
  double left = 0;    ///< of its column
  double width = 0;   ///< of its column; 0 where the page is one
};

/// Where two columns of running text stand on a page.
struct TextColumns {
  double left = 0, right = 0;  ///< left edges of the two
  double width = 0;            ///< of each; 0 where the page has none

  bool empty() const { return width <= 0; }
};

/// The columns that these lines stand in; the last ones, where the page has several.
TextColumns columns_of(const std::vector<ReadLine>& lines);

/// The lines in reading order: of two columns of running text the left one first. Columns of a table are left as they are.
/// @param lines  upright ones top down, then each other direction
/// @param before columns of the page before: their text may end in a few short lines at the top of this one
std::vector<ReadLine> lines_in_columns(const std::vector<Glyph>& glyphs, std::vector<GlyphLine> lines, const TextColumns& before = {});

}  // namespace fenjie::layout
