// Glyphs -> printed lines.
#pragma once

#include <cstdint>
#include <vector>

#include "model/page.h"

namespace fenjie::layout {

/// Glyphs of one writing direction on one base line.
struct GlyphLine {
  std::vector<std::uint32_t> glyphs;  ///< indices, in writing direction; blanks at the ends left out
  Box box;                            ///< of its glyphs, in points
  double font_size = 0;               ///< of most of its glyphs
  int angle = 0;                      ///< as Glyph::angle
};

/// Lines of the chosen glyphs: upright ones top down, then each other direction. Lines of blanks alone are left out.
std::vector<GlyphLine> glyph_lines(const std::vector<Glyph>& glyphs, const std::vector<std::uint32_t>& chosen);

/// Boxes of the parts of an upright line that gaps wider than `gap` (of the font size) set apart, left to right.
std::vector<Box> parts_of(const std::vector<Glyph>& glyphs, const GlyphLine& line, double gap);

/// Whether a glyph prints nothing.
bool is_blank(const Glyph& glyph);

}  // namespace fenjie::layout
