#include "layout/part_cuts.h"

#include <algorithm>
#include <cmath>

namespace fenjie::layout {

namespace {

constexpr double kSameEdge = 0.6;   // points
constexpr double kLeastGap = 0.12;  // of the font size, between the columns' texts
constexpr std::size_t kFewestParts = 3;
constexpr double kShareOfLines = 0.08;

/// Left edges where many parts begin, ascending.
std::vector<double> common_edges(const std::vector<FreeLine>& lines, const std::vector<std::size_t>& body) {
  std::vector<double> lefts;
  for (const std::size_t i : body)
    for (const LinePart& part : lines[i].line.parts) lefts.push_back(part.box.left);
  std::sort(lefts.begin(), lefts.end());
  const double enough = std::max(static_cast<double>(kFewestParts), kShareOfLines * static_cast<double>(body.size()));
  std::vector<double> edges;
  for (std::size_t begin = 0; begin < lefts.size();) {
    std::size_t end = begin;
    while (end < lefts.size() && lefts[end] - lefts[begin] <= kSameEdge) ++end;
    if (static_cast<double>(end - begin) >= enough) edges.push_back(lefts[begin + (end - begin) / 2]);
    begin = end;
  }
  return edges;
}

bool is_edge(const std::vector<double>& edges, double x) {
  const auto next = std::lower_bound(edges.begin(), edges.end(), x - kSameEdge);
  return next != edges.end() && *next <= x + kSameEdge;
}

/// The part, cut before each glyph that stands at an edge.
std::vector<LinePart> cut(const LinePart& part, double font_size, const std::vector<double>& edges,
                          const std::vector<Place>& places) {
  std::vector<LinePart> cuts{part};
  auto place = std::lower_bound(places.begin(), places.end(), part.span.begin,
                                [](const Place& p, std::size_t at) { return p.begin < at; });
  // On a turned page the places stand otherwise than the reading frame.
  if (place == places.end() || std::abs(place->box.left - part.box.left) > kSameEdge) return cuts;
  const Place* before = nullptr;
  Box box = part.box;
  for (; place != places.end() && place->begin < part.span.end; ++place) {
    const bool apart = before && place->box.left - before->box.right >= kLeastGap * font_size;
    if (apart && is_edge(edges, place->box.left)) {
      cuts.back().span.end = place->begin;
      cuts.back().box.right = before->box.right;
      box.left = place->box.left;
      cuts.push_back({{place->begin, part.span.end}, box});
    }
    before = &*place;
  }
  return cuts;
}

}  // namespace

void cut_at_common_edges(std::vector<FreeLine>& lines, const std::vector<std::size_t>& body,
                         const std::vector<Place>& places) {
  const std::vector<double> edges = common_edges(lines, body);
  for (const std::size_t i : body) {
    PageLine& line = lines[i].line;
    if (line.angle != 0) continue;
    std::vector<LinePart> parts;
    for (const LinePart& part : line.parts)
      for (const LinePart& one : cut(part, line.font_size, edges, places)) parts.push_back(one);
    line.parts = std::move(parts);
  }
}

}  // namespace fenjie::layout
