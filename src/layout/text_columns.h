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

/// The lines in reading order: of two columns of running text the left one first. Columns of a table are left as they are.
/// @param lines upright ones top down, then each other direction
std::vector<ReadLine> lines_in_columns(const std::vector<Glyph>& glyphs, std::vector<GlyphLine> lines);

}  // namespace fenjie::layout
