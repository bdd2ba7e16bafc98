#include "layout/part_cuts.h"

#include <algorithm>
#include <cmath>

#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::layout {

namespace {

constexpr double kSameEdge = 0.6;   // points
constexpr double kLeastGap = 0.12;  // of the font size, between the columns' texts
constexpr std::string_view kFullStop = "。";
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

/// The part, cut before each glyph a little apart from the one before where `begins` says so.
template <class Begins>
std::vector<LinePart> cut(const LinePart& part, double font_size, const std::vector<Place>& places, Begins begins) {
  std::vector<LinePart> cuts{part};
  auto place = std::lower_bound(places.begin(), places.end(), part.span.begin,
                                [](const Place& p, std::size_t at) { return p.begin < at; });
  // On a turned page the places stand otherwise than the reading frame.
  if (place == places.end() || std::abs(place->box.left - part.box.left) > kSameEdge) return cuts;
  const Place* before = nullptr;
  Box box = part.box;
  for (; place != places.end() && place->begin < part.span.end; ++place) {
    const bool apart = before && place->box.left - before->box.right >= kLeastGap * font_size;
    if (apart && begins(*before, *place)) {
      cuts.back().span.end = place->begin;
      cuts.back().box.right = before->box.right;
      box.left = place->box.left;
      cuts.push_back({{place->begin, part.span.end}, box});
    }
    before = &*place;
  }
  return cuts;
}

template <class Begins>
void cut_lines(std::vector<FreeLine>& lines, const std::vector<std::size_t>& body, const std::vector<Place>& places,
               Begins begins) {
  for (const std::size_t i : body) {
    PageLine& line = lines[i].line;
    if (line.angle != 0) continue;
    std::vector<LinePart> parts;
    for (const LinePart& part : line.parts)
      for (const LinePart& one : cut(part, line.font_size, places, [&](const Place& before, const Place& after) {
             return begins(part, before, after);
           }))
        parts.push_back(one);
    line.parts = std::move(parts);
  }
}

}  // namespace

void cut_at_common_edges(std::vector<FreeLine>& lines, const std::vector<std::size_t>& body,
                         const std::vector<Place>& places) {
  const std::vector<double> edges = common_edges(lines, body);
  cut_lines(lines, body, places, [&](const LinePart&, const Place&, const Place& after) { return is_edge(edges, after.box.left); });
}

void cut_number_headings(std::vector<FreeLine>& lines, std::string_view source, const std::vector<Place>& places, const rules::Lexicon& lexicon) {
  constexpr std::size_t kLongest = 60;  // bytes of the two headings
  constexpr std::ptrdiff_t kFewestBeside = 2;
  const auto key_of = [&](const LinePart& part) { return text::compact(source.substr(part.span.begin, part.span.size())); };
  for (FreeLine& free : lines) {
    std::vector<LinePart>& parts = free.line.parts;
    if (free.line.angle != 0 || std::ssize(parts) <= kFewestBeside || parts.front().span.size() > kLongest) continue;
    const std::string key = key_of(parts.front());
    if (lexicon.heading(key)) continue;
    std::size_t end = 0;
    for (std::size_t at = 0; at < key.size(); at = text::character_at(key, at).end)
      if (at > 0 && lexicon.heading(key.substr(0, at)) == ColumnRole::number) end = at;
    if (end == 0 || std::count_if(parts.begin() + 1, parts.end(), [&](const LinePart& part) { return lexicon.heading(key_of(part)).has_value(); }) < kFewestBeside) continue;
    const std::size_t begin = parts.front().span.begin + end;  // no blank stands in a part without a gap
    const auto place = std::lower_bound(places.begin(), places.end(), begin, [](const Place& p, std::size_t at) { return p.begin < at; });
    if (place == places.end() || place->begin != begin || place->box.left < parts.front().box.left || place->box.right > parts.front().box.right + kSameEdge) continue;
    LinePart next = parts.front();
    next.span.begin = parts.front().span.end = begin;
    next.box.left = parts.front().box.right = place->box.left;
    parts.insert(parts.begin() + 1, next);
  }
}

void cut_behind_sentences(std::vector<FreeLine>& lines, const std::vector<std::size_t>& body,
                          const std::vector<Box>& headings, std::string_view source, const std::vector<Place>& places) {
  cut_lines(lines, body, places, [&](const LinePart& part, const Place& before, const Place& after) {
    if (!source.substr(before.begin).starts_with(kFullStop)) return false;
    return std::any_of(headings.begin(), headings.end(), [&](const Box& heading) {
      return part.box.left < heading.left && before.box.right <= heading.center_x() && after.box.left <= heading.center_x() &&
             heading.center_x() <= part.box.right;
    });
  });
}

}  // namespace fenjie::layout
