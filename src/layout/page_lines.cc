#include "layout/page_lines.h"

#include <algorithm>
#include <map>
#include <span>

#include "text/characters.h"

namespace fenjie::layout {

namespace {

constexpr double kSharedHeight = 0.5;  // of the lower of two glyphs: less, and they stand on different lines

/// A glyph's place along (from, to) and across (top, bottom) its writing direction.
struct Placed {
  std::uint32_t index = 0;
  double from = 0, to = 0, top = 0, bottom = 0;
};

Placed placed(const Glyph& glyph, std::uint32_t index, int angle) {
  const Box& box = glyph.box;
  switch (angle) {
    case 90:
      return {index, box.top, box.bottom, -box.right, -box.left};
    case 180:
      return {index, -box.right, -box.left, -box.bottom, -box.top};
    case 270:
      return {index, -box.bottom, -box.top, box.left, box.right};
    default:
      return {index, box.left, box.right, box.top, box.bottom};
  }
}

/// Size that most of the line's height belongs to: the median.
double usual_size(const std::vector<Glyph>& glyphs, const std::vector<std::uint32_t>& line) {
  const double first = glyphs[line.front()].font_size;
  if (std::all_of(line.begin(), line.end(), [&](std::uint32_t i) { return glyphs[i].font_size == first; })) return first;
  std::vector<double> sizes;
  sizes.reserve(line.size());
  for (const std::uint32_t i : line) sizes.push_back(glyphs[i].font_size);
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return *middle;
}

/// Most text is drawn in reading order, and sorting takes memory.
template <class Less>
void sort_stably(std::span<Placed> places, Less less) {
  if (!std::is_sorted(places.begin(), places.end(), less)) std::stable_sort(places.begin(), places.end(), less);
}

void add_line(const std::vector<Glyph>& glyphs, std::span<Placed> members, int angle, std::vector<GlyphLine>& lines) {
  sort_stably(members, [](const Placed& a, const Placed& b) { return a.from < b.from; });
  const auto prints = [&](const Placed& place) { return !is_blank(glyphs[place.index]); };
  const auto first = std::find_if(members.begin(), members.end(), prints);
  if (first == members.end()) return;
  const auto last = std::find_if(members.rbegin(), members.rend(), prints).base();
  GlyphLine line;
  line.glyphs.reserve(static_cast<std::size_t>(last - first));
  line.angle = angle;
  line.box = glyphs[first->index].box;
  for (auto member = first; member != last; ++member) {
    line.glyphs.push_back(member->index);
    if (prints(*member)) line.box = unite(line.box, glyphs[member->index].box);
  }
  line.font_size = usual_size(glyphs, line.glyphs);
  lines.push_back(std::move(line));
}

void lines_of_direction(const std::vector<Glyph>& glyphs, std::span<Placed> places, int angle,
                        std::vector<GlyphLine>& lines) {
  sort_stably(places, [](const Placed& a, const Placed& b) { return a.top + a.bottom < b.top + b.bottom; });
  for (std::size_t begin = 0; begin < places.size();) {
    double top = places[begin].top, bottom = places[begin].bottom;
    std::size_t end = begin + 1;
    for (; end < places.size(); ++end) {
      const double shared = std::min(bottom, places[end].bottom) - std::max(top, places[end].top);
      if (shared < kSharedHeight * std::min(bottom - top, places[end].bottom - places[end].top)) break;
      // The highest glyph gives the line's extent: chains of ever lower glyphs do not run lines together.
      if (places[end].bottom - places[end].top > bottom - top) top = places[end].top, bottom = places[end].bottom;
    }
    add_line(glyphs, places.subspan(begin, end - begin), angle, lines);
    begin = end;
  }
}

}  // namespace

bool is_blank(const Glyph& glyph) {
  // No blank begins like a Latin character or one of the common ideographs: nearly every glyph ends here.
  const auto first = static_cast<unsigned char>(glyph.text.empty() ? 0 : glyph.text[0]);
  if ((first > ' ' && first < 0x7F) || (first >= 0xE4 && first <= 0xE9)) return false;
  for (std::size_t i = 0; i < glyph.text.size();) {
    const text::Character c = text::character_at(glyph.text, i);
    if (!text::is_blank(c.code) && !text::is_invisible(c.code)) return false;
    i = c.end;
  }
  return !glyph.text.empty();
}

std::vector<GlyphLine> glyph_lines(const std::vector<Glyph>& glyphs, const std::vector<std::uint32_t>& chosen) {
  std::vector<Placed> upright;
  upright.reserve(chosen.size());
  std::map<int, std::vector<Placed>> turned;  // by angle
  for (const std::uint32_t i : chosen) {
    const int angle = glyphs[i].angle;
    (angle == 0 ? upright : turned[angle]).push_back(placed(glyphs[i], i, angle));
  }
  std::vector<GlyphLine> lines;
  lines_of_direction(glyphs, upright, 0, lines);
  for (auto& [angle, places] : turned) {
    if (angle % 90 == 0)
      lines_of_direction(glyphs, places, angle, lines);
    else  // slanted text (a watermark): in content order, as one line
      add_line(glyphs, places, angle, lines);
  }
  return lines;
}

std::vector<Box> parts_of(const std::vector<Glyph>& glyphs, const GlyphLine& line, double gap) {
  std::vector<Box> parts;
  for (const std::uint32_t i : line.glyphs) {
    const Glyph& glyph = glyphs[i];
    if (is_blank(glyph)) continue;
    if (parts.empty() || glyph.box.left - parts.back().right > gap * glyph.font_size)
      parts.push_back(glyph.box);
    else
      parts.back() = unite(parts.back(), glyph.box);
  }
  return parts;
}

}  // namespace fenjie::layout
