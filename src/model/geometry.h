// Points (1/72 inch), origin at the top left of the page as displayed; pages count from 1.
#pragma once

namespace fenjie {

/// Axis-parallel rectangle in points; x grows to the right, y downwards.
struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;

  double width() const { return right - left; }
  double height() const { return bottom - top; }
  double center_x() const { return (left + right) / 2; }
  double center_y() const { return (top + bottom) / 2; }
  bool operator==(const Box&) const = default;
};

/// Smallest box that holds both.
inline Box unite(const Box& a, const Box& b) {
  return {a.left < b.left ? a.left : b.left, a.top < b.top ? a.top : b.top, a.right > b.right ? a.right : b.right,
          a.bottom > b.bottom ? a.bottom : b.bottom};
}

}  // namespace fenjie
