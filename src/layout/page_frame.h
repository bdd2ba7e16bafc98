// A page turned so that most of its text stands upright.
#pragma once

#include "model/page.h"

namespace fenjie::layout {

/// A page in its reading frame. Boxes and rulings are turned; printed() leads back.
struct UprightPage {
  Page page;     ///< width, height, glyph boxes and angles, rulings in the reading frame
  int turn = 0;  ///< clockwise degrees by which the printed page was turned back: 0, 90, 180, 270

  /// A box of the reading frame as it stands on the printed page.
  Box printed(const Box& box) const;
};

/// Turns the page by the majority of its glyphs' angles.
UprightPage upright(Page page);

}  // namespace fenjie::layout
