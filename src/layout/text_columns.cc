#include "layout/text_columns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "text/characters.h"

namespace fenjie::layout {

namespace {

constexpr double kGap = 1.2;             // of the font size, between two columns
constexpr std::size_t kFewestLines = 6;  // of a column
constexpr double kFull = 0.8;            // of the column's width
constexpr double kMostlyFull = 0.4;      // share of a column's lines
constexpr double kSameWidth = 0.12;      // relative difference of two columns' widths
constexpr double kIndent = 2, kSameIndent = 0.4;  // of the font size, of a paragraph's first line
constexpr double kBlankLines = 2.6;               // of the font size, between two lines: they are of one text no more
constexpr std::ptrdiff_t kFewestRest = 3;         // lines that the page before goes on with

bool is_left(const Box& box, double middle) { return box.center_x() < middle; }

/// Where the line's words end: a mark at its end may hang over the column's edge.
double right_of_words(const std::vector<Glyph>& glyphs, const GlyphLine& line) {
  static constexpr std::u32string_view kHanging = U"，。、；：！？）》”’,.;:!?";
  for (auto glyph = line.glyphs.rbegin(); glyph != line.glyphs.rend(); ++glyph) {
    const Glyph& last = glyphs[*glyph];
    const bool hangs = !last.text.empty() && kHanging.find(text::character_at(last.text, 0).code) != std::u32string_view::npos;
    if (!is_blank(last) && !hangs) return last.box.right;
  }
  return line.box.right;
}

/// One column of running text.
struct Column {
  std::vector<GlyphLine> lines;
  Box box;
  double right = 0;  // without marks that hang over it

  Column(const std::vector<Glyph>& glyphs, const std::vector<std::uint32_t>& chosen) : lines(glyph_lines(glyphs, chosen)) {
    if (!lines.empty()) box = lines.front().box;
    for (const GlyphLine& line : lines) box = unite(box, line.box), right = std::max(right, right_of_words(glyphs, line));
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
  Finder(const std::vector<Glyph>& glyphs, std::vector<GlyphLine> lines, const TextColumns& before)
      : glyphs_(glyphs), lines_(std::move(lines)), before_(before) {}

  std::vector<ReadLine> run() {
    find_middle();
    for (std::size_t begin = 0; begin < lines_.size();) {
      std::size_t end = begin;
      while (end < lines_.size() && keeps_apart(lines_[end])) ++end;
      if (!add_columns(begin, end)) {
        end = std::max(end, begin + 1);
        for (std::size_t i = begin; i < end;) {
          if (const std::size_t rest = add_rest(i); rest > i)
            i = rest, end = std::max(end, rest);
          else
            read_.push_back({lines_[i], lines_[i].box.top, 0, 0}), ++i;
        }
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
    if (second.box.left - first.right < kGap * lines_[end - 1].font_size) return false;
    add({&first, &second}, {first.box.left, second.box.left}, width);
    return true;
  }

  void add(const std::array<const Column*, 2>& columns, const std::array<double, 2>& lefts, double width) {
    const double top = std::min(columns[0]->box.top, columns[1]->box.top);
    for (std::size_t i = 0; i < columns.size(); ++i)
      for (const GlyphLine& line : columns[i]->lines) read_.push_back({line, top, lefts[i], width});
  }

  /// A line, or the parts of one, that begin where the columns of the page before begin or a paragraph in them does.
  bool fits_before(const GlyphLine& line) const {
    if (line.angle != 0) return false;
    const double middle = (before_.left + before_.width + before_.right) / 2;
    double left = 1e9, right = 1e9;
    for (const Box& part : parts_of(glyphs_, line, kGap / 2)) {
      if (part.left < middle && part.right > middle) return false;
      (part.left < middle ? left : right) = std::min(part.left < middle ? left : right, part.left);
    }
    const auto begins = [&](double at, double edge) {
      const double indent = (at - edge) / line.font_size;
      return at > 1e8 || std::abs(indent) < kSameIndent || std::abs(indent - kIndent) < kSameIndent;
    };
    return begins(left, before_.left) && begins(right, before_.right);
  }

  /// The rest of the columns on the page before, too short to be told for columns by itself. Returns the line behind it.
  std::size_t add_rest(std::size_t begin) {
    std::size_t end = begin;
    if (before_.empty()) return begin;
    const auto is_apart = [&](std::size_t i) { return i > begin && lines_[i].box.top - lines_[i - 1].box.top > kBlankLines * lines_[i].font_size; };
    while (end < lines_.size() && fits_before(lines_[end]) && !is_apart(end)) ++end;
    std::vector<std::uint32_t> left, right;
    for (std::size_t i = begin; i < end; ++i)
      for (const std::uint32_t glyph : lines_[i].glyphs) (is_left(glyphs_[glyph].box, (before_.left + before_.width + before_.right) / 2) ? left : right).push_back(glyph);
    const Column first(glyphs_, left), second(glyphs_, right);
    if (std::ssize(first.lines) < kFewestRest || std::ssize(second.lines) < kFewestRest) return begin;
    add({&first, &second}, {before_.left, before_.right}, before_.width);
    return end;
  }

  const std::vector<Glyph>& glyphs_;
  const std::vector<GlyphLine> lines_;
  const TextColumns before_;
  double middle_ = 0;
  std::vector<ReadLine> read_;
};

}  // namespace

std::vector<ReadLine> lines_in_columns(const std::vector<Glyph>& glyphs, std::vector<GlyphLine> lines, const TextColumns& before) {
  return Finder(glyphs, std::move(lines), before).run();
}

TextColumns columns_of(const std::vector<ReadLine>& lines) {
  TextColumns columns;
  for (const ReadLine& line : lines) {
    if (line.width <= 0) continue;
    if (line.width != columns.width) columns = {line.left, line.left, line.width};
    columns.left = std::min(columns.left, line.left);
    columns.right = std::max(columns.right, line.left);
  }
  return columns;
}

}  // namespace fenjie::layout
