#include "read/pdf/ink.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "read/pdf/dotted_rules.h"

namespace fenjie::read {

namespace {

constexpr double kThickestRule = 4.0;  // points; wider ink is an area
constexpr double kShortestRule = 1.2;  // points; shorter ink is a dot
constexpr double kHairline = 0.25;     // points; a pen of width 0 still marks
constexpr double kClipSlack = 0.5;     // points
constexpr double kFaintest = 0.05;     // opacity below which nothing is seen
constexpr double kSlant = 0.7;         // points by which a straight rule may be off its axis
constexpr std::size_t kMostGrounds = 4000;
constexpr std::size_t kMostDots = 50000;
constexpr int kMostPolygonPoints = 12;

/// Bounding box of a subpath without curves; nothing for curves and long polygons (outlines of letters).
std::optional<Box> polygon_box(const GfxSubpath* path, GfxState* state) {
  const int count = path->getNumPoints();
  if (count < 2 || count > kMostPolygonPoints) return std::nullopt;
  Box box{INFINITY, INFINITY, -INFINITY, -INFINITY};
  for (int i = 0; i < count; ++i) {
    if (path->getCurve(i)) return std::nullopt;
    double x = 0, y = 0;
    state->transform(path->getX(i), path->getY(i), &x, &y);
    box = unite(box, {x, y, x, y});
  }
  return box;
}

bool inside(const Box& inner, const Box& outer) {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top &&
         inner.bottom <= outer.bottom;
}

Box box_of(const Ruling& ruling) {
  return ruling.horizontal ? Box{ruling.from, ruling.position, ruling.to, ruling.position}
                           : Box{ruling.position, ruling.from, ruling.position, ruling.to};
}

}  // namespace

bool is_white(const GfxRGB& color) {
  return colToDbl(color.r) > 0.97 && colToDbl(color.g) > 0.97 && colToDbl(color.b) > 0.97;
}

void Ink::start(double width, double height) {
  width_ = width;
  height_ = height;
  rulings_.clear();
  white_rulings_.clear();
  unseen_.clear();
  dots_.clear();
  grounds_.clear();
  segments_ = 0;
}

void Ink::stroke(GfxState* state) {
  GfxRGB color{};
  state->getStrokeRGB(&color);
  if (state->getStrokeOpacity() < kFaintest) return;
  const bool white = is_white(color);
  const double pen = std::max(state->getTransformedLineWidth(), kHairline) / 2;
  const double cap = state->getLineCap() == 0 ? 0 : pen;
  const GfxPath* path = state->getPath();
  for (int s = 0; s < path->getNumSubpaths(); ++s) {
    const GfxSubpath* part = path->getSubpath(s);
    double x2 = 0, y2 = 0;
    state->transform(part->getX(0), part->getY(0), &x2, &y2);
    for (int i = 1; i < part->getNumPoints(); ++i) {
      const double x1 = std::exchange(x2, 0), y1 = std::exchange(y2, 0);
      state->transform(part->getX(i), part->getY(i), &x2, &y2);
      ++segments_;
      if (part->getCurve(i) || part->getCurve(i - 1)) continue;
      const double dx = std::abs(x2 - x1), dy = std::abs(y2 - y1);
      if ((dx == 0 && dy == 0) || std::min(dx, dy) > kSlant) continue;
      const double grow_x = dx >= dy ? cap : pen, grow_y = dx >= dy ? pen : cap;
      const double y = (y1 + y2) / 2, x = (x1 + x2) / 2;
      if (dx >= dy)
        put({std::min(x1, x2) - grow_x, y - grow_y, std::max(x1, x2) + grow_x, y + grow_y}, white, state);
      else
        put({x - grow_x, std::min(y1, y2) - grow_y, x + grow_x, std::max(y1, y2) + grow_y}, white, state);
    }
  }
}

void Ink::fill(GfxState* state) {
  GfxRGB color{};
  state->getFillRGB(&color);
  if (state->getFillOpacity() < kFaintest) return;
  const bool white = is_white(color);
  const GfxPath* path = state->getPath();
  std::optional<Box> previous;
  for (int s = 0; s < path->getNumSubpaths(); ++s) {
    ++segments_;
    const std::optional<Box> box = polygon_box(path->getSubpath(s), state);
    if (box && previous && (inside(*box, *previous) || inside(*previous, *box)))
      put_frame(unite(*box, *previous), inside(*box, *previous) ? *box : *previous, white, state);
    else if (box)
      put(*box, white, state);
    previous = box;
  }
}

void Ink::fill_clip(GfxState* state) {
  Box box;
  state->getClipBBox(&box.left, &box.top, &box.right, &box.bottom);
  ++segments_;
  put(box, false, state);
}

void Ink::image(GfxState* state) {
  Box box{INFINITY, INFINITY, -INFINITY, -INFINITY};
  for (const double corner_x : {0.0, 1.0})
    for (const double corner_y : {0.0, 1.0}) {
      double x = 0, y = 0;
      state->transform(corner_x, corner_y, &x, &y);
      box = unite(box, {x, y, x, y});
    }
  if (grounds_.size() < kMostGrounds) grounds_.push_back({clipped(box, state), false});
}

void Ink::put_frame(const Box& outer, const Box& inner, bool white, GfxState* state) {
  put({outer.left, outer.top, outer.right, inner.top}, white, state);
  put({outer.left, inner.bottom, outer.right, outer.bottom}, white, state);
  put({outer.left, outer.top, inner.left, outer.bottom}, white, state);
  put({inner.right, outer.top, outer.right, outer.bottom}, white, state);
}

Box Ink::clipped(const Box& box, GfxState* state) const {
  Box clip;
  state->getClipBBox(&clip.left, &clip.top, &clip.right, &clip.bottom);
  return {std::max({box.left, clip.left, 0.0}), std::max({box.top, clip.top, 0.0}),
          std::min({box.right, clip.right, width_}), std::min({box.bottom, clip.bottom, height_})};
}

void Ink::put(const Box& painted, bool white, GfxState* state) {
  Box box = clipped(painted, state);
  // Half a point of slack: a rule drawn along its clip's edge still marks.
  if (box.width() < -kClipSlack || box.height() < -kClipSlack) return;
  if (box.width() < 0) box.left = box.right = box.center_x();
  if (box.height() < 0) box.top = box.bottom = box.center_y();
  const double across = box.width(), down = box.height();
  const bool horizontal = across >= down;
  if (std::min(across, down) > kThickestRule) {
    if (grounds_.size() < kMostGrounds) grounds_.push_back({box, white});
  } else if (std::max(across, down) >= kShortestRule) {
    const Ruling ruling = horizontal ? Ruling{true, box.center_y(), box.left, box.right, down}
                                     : Ruling{false, box.center_x(), box.top, box.bottom, across};
    if (!white)
      rulings_.push_back(ruling);
    else
      (shows_white(box.center_x(), box.center_y()) ? white_rulings_ : unseen_).push_back(ruling);
  } else if (!white && dots_.size() < kMostDots && std::isfinite(box.left + box.top + across + down)) {
    dots_.push_back(box);
  }
}

std::vector<Ruling> Ink::take_rulings() {
  const std::vector<Ruling> dotted = dotted_rules(dots_);
  rulings_.insert(rulings_.end(), dotted.begin(), dotted.end());
  if (white_rulings_.empty()) return std::move(rulings_);
  Box frame{INFINITY, INFINITY, -INFINITY, -INFINITY};
  std::vector<double> positions[2];
  for (const Ruling& seen : white_rulings_) {
    frame = unite(frame, box_of(seen));
    positions[seen.horizontal].push_back(seen.position);
  }
  for (auto& sorted : positions) std::sort(sorted.begin(), sorted.end());
  frame = {frame.left - kThickestRule, frame.top - kThickestRule, frame.right + kThickestRule,
           frame.bottom + kThickestRule};
  for (const Ruling& unseen : unseen_) {
    const auto& lines = positions[unseen.horizontal];
    const auto line = std::lower_bound(lines.begin(), lines.end(), unseen.position - kSlant);
    if (inside(box_of(unseen), frame) || (line != lines.end() && *line <= unseen.position + kSlant))
      rulings_.push_back(unseen);
  }
  rulings_.insert(rulings_.end(), white_rulings_.begin(), white_rulings_.end());
  return std::move(rulings_);
}

bool Ink::shows_white(double x, double y) const {
  for (auto ground = grounds_.rbegin(); ground != grounds_.rend(); ++ground)
    if (x >= ground->box.left && x <= ground->box.right && y >= ground->box.top && y <= ground->box.bottom)
      return !ground->white;
  return false;
}

}  // namespace fenjie::read
