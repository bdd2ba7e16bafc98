// Lines of a page cut into parts: what a wide gap or a vertical rule sets apart.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "layout/page_lines.h"
#include "model/page.h"

namespace fenjie::layout {

/// A run of glyphs of one line.
struct TextPart {
  std::vector<std::uint32_t> glyphs;  ///< indices, in writing direction
  Box box;                            ///< in points
  std::string text;                   ///< its characters, blanks kept
};

/// One printed line.
struct PartedLine {
  std::vector<TextPart> parts;  ///< left to right, at least one
  Box box;
  double font_size = 0;
  double widest_gap = 0;  ///< between two parts, of the font size

  bool has_columns() const;  ///< a gap that no running text has
};

/// Upright lines of the chosen glyphs, top down. A sign of currency belongs to the figure beside it.
/// @param rulings as merge_rulings() gives them
std::vector<PartedLine> parted_lines(const std::vector<Glyph>& glyphs, const std::vector<std::uint32_t>& chosen,
                                     const std::vector<Ruling>& rulings);

/// Whether a text is a figure: digits make most of it, or it is a dash.
bool is_figure(const std::string& text);

}  // namespace fenjie::layout
