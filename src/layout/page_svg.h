// A page as layout sees it, for whoever debugs.
#pragma once

#include <string>

#include "model/page.h"

namespace fenjie::layout {

/// SVG of a page in its reading frame: glyphs with their boxes (grey), rules as drawn (red), cells with row, column
/// and spans (blue), free lines (green). One unit is a point.
std::string page_svg(const Page& page);

}  // namespace fenjie::layout
