#include "layout/page_frame.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fenjie::layout {

namespace {

/// `box` of a page of this size after a quarter turn against the clock.
Box quarter_back(const Box& box, double width) { return {box.top, width - box.right, box.bottom, width - box.left}; }

/// `box` after a quarter turn with the clock; `height` is that of the page before it.
Box quarter_on(const Box& box, double height) { return {height - box.bottom, box.left, height - box.top, box.right}; }

int majority_angle(const Page& page) {
  std::array<std::size_t, 4> votes{};
  for (const Glyph& glyph : page.glyphs)
    if (glyph.angle % 90 == 0) ++votes[static_cast<std::size_t>(glyph.angle / 90 % 4)];
  return static_cast<int>(std::max_element(votes.begin(), votes.end()) - votes.begin()) * 90;
}

void turn_quarter_back(Page& page) {
  for (Glyph& glyph : page.glyphs) {
    glyph.box = quarter_back(glyph.box, page.width);
    glyph.angle = (glyph.angle + 270) % 360;
  }
  for (Ruling& ruling : page.rulings) {
    if (ruling.horizontal) {
      const double from = page.width - ruling.to, to = page.width - ruling.from;
      ruling = {false, ruling.position, from, to, ruling.thickness};
    } else {
      ruling = {true, page.width - ruling.position, ruling.from, ruling.to, ruling.thickness};
    }
  }
  std::swap(page.width, page.height);
}

}  // namespace

Box UprightPage::printed(const Box& box) const {
  Box result = box;
  double width = page.width, height = page.height;
  for (int turned = 0; turned < turn; turned += 90) {
    result = quarter_on(result, height);
    std::swap(width, height);
  }
  return result;
}

UprightPage upright(Page page) {
  UprightPage result{std::move(page), 0};
  result.turn = majority_angle(result.page);
  for (int turned = 0; turned < result.turn; turned += 90) turn_quarter_back(result.page);
  return result;
}

}  // namespace fenjie::layout
