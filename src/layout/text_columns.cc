#include "layout/text_columns.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace fenjie::layout {

namespace {

constexpr double kGap = 1.2;             // of the font size, between two columns
constexpr std::size_t kFewestLines = 6;  // of a column
constexpr double kFull = 0.8;            // of the column's width
constexpr double kMostlyFull = 0.4;      // share of a column's lines
constexpr double kSameWidth = 0.12;      // relative difference of two columns' widths
constexpr double kIndent = 2, kSameIndent = 0.4;  // of the font size, of a paragraph's first line

bool is_left(const Box& box, double middle) { return box.center_x() < middle; }

/// One column of running text.
struct Column {
  std::vector<GlyphLine> lines;
  Box box;

  Column(const std::vector<Glyph>& glyphs, const std::vector<std::uint32_t>& chosen) : lines(glyph_lines(glyphs, chosen)) {
    if (!lines.empty()) box = lines.front().box;
    for (const GlyphLine& line : lines) box = unite(box, line.box);
  }

  /// Lines that fill it, from its edge or from a first line's indent, and some of each.
  bool is_running_text(const std::vector<Glyph>& glyphs) const {
    std::size_t full = 0, first = 0, parted = 0;
    for (const GlyphLine& line : lines) {
      const bool fills = line.box.width() >= kFull * box.width();
      full += fills;
      first += fills && std::abs((line.box.left - box.left) / line.font_size - kIndent) < kSameIndent;
      parted += parts_of(glyphs, line, kGap).size() > 1;
    }
    const auto count = static_cast<double>(lines.size());
    return lines.size() >= kFewestLines && static_cast<double>(full) >= kMostlyFull * count && first > 0 && first < full && parted * 5 < lines.size();
  }
};

class Finder {
 public:
  Finder(const std::vector<Glyph>& glyphs, std::vector<GlyphLine> lines) : glyphs_(glyphs), lines_(std::move(lines)) {}

  std::vector<ReadLine> run() {
    find_middle();
    for (std::size_t begin = 0; begin < lines_.size();) {
      std::size_t end = begin;
      while (end < lines_.size() && keeps_apart(lines_[end])) ++end;
      if (!add_columns(begin, end)) {
        end = std::max(end, begin + 1);
        for (std::size_t i = begin; i < end; ++i) read_.push_back({lines_[i], lines_[i].box.top, 0, 0});
      }
      begin = end;
    }
    return std::move(read_);
  }

 private:
  /// Columns are as wide as each other: the white between them is in the middle of the text.
  void find_middle() {
    double left = 1e9, right = -1e9;
    for (const GlyphLine& line : lines_)
      if (line.angle == 0) left = std::min(left, line.box.left), right = std::max(right, line.box.right);
    middle_ = (left + right) / 2;
  }

  bool keeps_apart(const GlyphLine& line) const {
    if (line.angle != 0) return false;
    const std::vector<Box> parts = parts_of(glyphs_, line, kGap / 2);
    return std::none_of(parts.begin(), parts.end(), [&](const Box& part) { return part.left < middle_ && part.right > middle_; });
  }

  bool add_columns(std::size_t begin, std::size_t end) {
    if (end - begin < kFewestLines) return false;
    std::vector<std::uint32_t> left, right;
    for (std::size_t i = begin; i < end; ++i)
      for (const std::uint32_t glyph : lines_[i].glyphs) (is_left(glyphs_[glyph].box, middle_) ? left : right).push_back(glyph);
    const Column first(glyphs_, left), second(glyphs_, right);
    if (!first.is_running_text(glyphs_) || !second.is_running_text(glyphs_)) return false;
    const double width = std::max(first.box.width(), second.box.width());
    if (std::abs(first.box.width() - second.box.width()) > kSameWidth * width) return false;
    if (second.box.left - first.box.right < kGap * lines_[begin].font_size) return false;
    const double top = std::min(first.box.top, second.box.top);
    for (const Column* column : {&first, &second})
      for (const GlyphLine& line : column->lines) read_.push_back({line, top, column->box.left, width});
    return true;
  }

  const std::vector<Glyph>& glyphs_;
  const std::vector<GlyphLine> lines_;
  double middle_ = 0;
  std::vector<ReadLine> read_;
};

}  // namespace

std::vector<ReadLine> lines_in_columns(const std::vector<Glyph>& glyphs, std::vector<GlyphLine> lines) {
  return Finder(glyphs, std::move(lines)).run();
}

}  // namespace fenjie::layout
