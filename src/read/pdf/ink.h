// What painted paths leave on a page: straight rules, however a producer draws them, and filled areas.
#pragma once

#include <vector>

#include "model/page.h"
#include "read/pdf/poppler_headers.h"

namespace fenjie::read {

/// A painted area wide both ways: the ground that white text can stand on.
struct Ground {
  Box box;
  bool white = false;
};

/// Collects the ink of one page. Paths arrive in user space; nothing is clipped by Poppler.
class Ink {
 public:
  /// Starts a page of this size, in points.
  void start(double width, double height);
  /// Each straight axis-parallel segment of the current path, as wide as the pen.
  void stroke(GfxState* state);
  /// Thin polygons, and the four sides of thin frames, of the current path.
  void fill(GfxState* state);
  /// What a pattern or shading fills: the clip is all that is known of its shape.
  void fill_clip(GfxState* state);

  /// An image: a ground for text, never a rule.
  void image(GfxState* state);

  /// The page's rules. White ones count where they show on a filled area, and with them those of the same table that
  /// lie on white paper: the rules of rows that are not shaded.
  std::vector<Ruling> take_rulings();
  /// Whether text painted in white at this point, by now, would show.
  bool shows_white(double x, double y) const;
  std::size_t segments() const { return segments_; }

 private:
  void put(const Box& painted, bool white, GfxState* state);
  void put_frame(const Box& outer, const Box& inner, bool white, GfxState* state);
  Box clipped(const Box& box, GfxState* state) const;

  double width_ = 0, height_ = 0;
  std::vector<Ruling> rulings_;
  std::vector<Ruling> white_rulings_, unseen_;  // white on a filled area, white on white
  std::vector<Box> dots_;  // too short for a rule of their own
  std::vector<Ground> grounds_;
  std::size_t segments_ = 0;
};

/// Whether a colour cannot be told from white paper.
bool is_white(const GfxRGB& color);

}  // namespace fenjie::read
