#include "layout/open_regions.h"

#include <algorithm>
#include <cmath>

#include "text/characters.h"

namespace fenjie::layout {

namespace {

constexpr double kRowDistance = 2.6;     // of the font size, between two rows
constexpr double kSingleDistance = 1.3;  // of the font size, to a line without columns inside a table
constexpr std::size_t kMostSingles = 4;  // lines without columns that follow each other inside a table
constexpr double kProse = 24;            // characters of a part that reads as a sentence
constexpr double kLongRule = 0.6;        // of a region's width
constexpr double kSameEnd = 6;           // points

double length_of(const PartedLine& line) { return line.box.width(); }

bool shares_width(const Box& one, const Box& other) {
  return std::min(one.right, other.right) - std::max(one.left, other.left) > 0;
}


class Finder {
 public:
  Finder(const std::vector<PartedLine>& lines, const std::vector<Ruling>& rulings) : lines_(lines), rulings_(rulings) {}

  std::vector<OpenRegion> run() {
    std::vector<OpenRegion> regions;
    for (std::size_t i = 0; i < lines_.size();) {
      if (!lines_[i].has_columns()) {
        ++i;
        continue;
      }
      OpenRegion region = grow(i);
      if (!regions.empty()) region.begin = std::max(region.begin, regions.back().end);
      i = region.end;
      if (is_table(region)) regions.push_back(region);
    }
    return regions;
  }

 private:
  double distance(std::size_t above, std::size_t below) const {
    return (lines_[below].box.top - lines_[above].box.bottom) / std::max(lines_[below].font_size, 1.0);
  }

  /// A line of a cell that wraps, or a heading inside the table: it stands within the table and is not prose.
  bool may_be_inside(const Box& box, std::size_t line) const {
    const PartedLine& single = lines_[line];
    if (!shares_width(box, single.box)) return false;
    return single.box.left > box.left - kSameEnd * 2 && single.box.right < box.right + kSameEnd * 2;
  }

  OpenRegion grow(std::size_t first) const {
    OpenRegion region{first, first + 1};
    Box box = lines_[first].box;
    for (std::size_t next = region.end; next < lines_.size();) {
      if (lines_[next].has_columns() && distance(next - 1, next) <= kRowDistance && next == region.end) {
        box = unite(box, lines_[next].box);
        region.end = ++next;
        continue;
      }
      // Lines without columns are taken when rows with columns follow them.
      std::size_t after = region.end;
      while (after < lines_.size() && after - region.end <= kMostSingles && !lines_[after].has_columns() &&
             distance(after - 1, after) <= kSingleDistance && may_be_inside(box, after))
        ++after;
      const bool goes_on = after > region.end && after < lines_.size() && lines_[after].has_columns() &&
                           distance(after - 1, after) <= kSingleDistance;
      if (!goes_on) break;
      for (std::size_t i = region.end; i <= after; ++i) box = unite(box, lines_[i].box);
      region.end = next = after + 1;
    }
    take_tail(region, box);
    take_head(region, box);
    return region;
  }

  /// A last cell that wraps: closer to its row than rows are to each other.
  void take_tail(OpenRegion& region, const Box& box) const {
    while (region.end < lines_.size() && !lines_[region.end].has_columns() && may_be_inside(box, region.end)) {
      const bool under_rule = has_rule(lines_[region.end - 1].box.bottom, lines_[region.end].box.top, box);
      const bool closed = has_rule(lines_[region.end].box.bottom, lines_[region.end].box.bottom + 12, box);
      if (under_rule || distance(region.end - 1, region.end) > 0.6) break;
      const bool narrow = length_of(lines_[region.end]) < 0.45 * box.width();
      if (!narrow && !closed) break;
      ++region.end;
    }
  }

  /// Headings over several columns: between the rule on top and the first row.
  void take_head(OpenRegion& region, const Box& box) const {
    std::size_t top = region.begin;
    while (top > 0 && region.begin - top < kMostSingles && distance(top - 1, top) <= kRowDistance &&
           may_be_inside(box, top - 1)) {
      --top;
      if (has_rule(lines_[top].box.top - 14, lines_[top].box.center_y(), box)) region.begin = top;
    }
  }

  /// Whether a long rule across stands between two heights.
  bool has_rule(double from, double to, const Box& box) const {
    return std::any_of(rulings_.begin(), rulings_.end(), [&](const Ruling& rule) {
      return rule.horizontal && rule.position >= from && rule.position <= to &&
             std::min(rule.to, box.right) - std::max(rule.from, box.left) > kLongRule * box.width();
    });
  }

  bool is_table(const OpenRegion& region) const {
    std::size_t with_columns = 0, with_many = 0, dotted = 0, labels = 0, pairs_of_prose = 0, figures = 0, parts = 0;
    for (std::size_t i = region.begin; i < region.end; ++i) {
      const PartedLine& line = lines_[i];
      if (!line.has_columns()) continue;
      ++with_columns;
      with_many += line.parts.size() > 2;
      dotted += is_dotted(line);
      labels += line.parts.size() == 2 && is_label(line.parts.front().text);
      pairs_of_prose += line.parts.size() <= 3 && is_prose(line);
      for (const TextPart& part : line.parts) figures += is_figure(part.text), ++parts;
    }
    const auto mostly = [&](std::size_t count) { return count * 2 > with_columns; };
    if (mostly(dotted) || mostly(labels) || mostly(pairs_of_prose)) return false;
    if (with_columns < 2) return false;
    if (with_columns == 2 && with_many < 2) return false;
    return with_many * 4 >= with_columns || figures * 4 >= parts || with_columns >= 4;
  }

  static bool is_dotted(const PartedLine& line) {
    std::size_t dots = 0, all = 0;
    for (const TextPart& part : line.parts)
      for (const char c : part.text) dots += c == '.', ++all;
    return dots * 3 > all;
  }
  /// A bullet or an item's number.
  static bool is_label(const std::string& text) {
    return text::length(text) <= 4 && (text.ends_with('.') || text.ends_with(')') || text::length(text) == 1);
  }
  static bool is_prose(const PartedLine& line) {
    std::size_t letters = 0;
    for (const TextPart& part : line.parts) letters += text::length(part.text);
    return static_cast<double>(letters) / static_cast<double>(line.parts.size()) > kProse;
  }

  const std::vector<PartedLine>& lines_;
  const std::vector<Ruling>& rulings_;
};

}  // namespace

std::vector<OpenRegion> open_regions(const std::vector<PartedLine>& lines, const std::vector<Ruling>& rulings) {
  return Finder(lines, rulings).run();
}

}  // namespace fenjie::layout
