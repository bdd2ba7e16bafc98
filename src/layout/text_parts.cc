#include "layout/text_parts.h"

#include <algorithm>
#include <string_view>

#include "text/characters.h"

namespace fenjie::layout {

namespace {

constexpr double kPartGap = 0.62;    // of the font size: wider than a blank of justified text
constexpr double kColumnGap = 1.15;  // of the font size: no running text has it
constexpr double kSignGap = 6;       // of the font size, between a sign of currency and its figure
constexpr double kRuleInset = 0.3;   // points by which a rule must lie between two glyphs

bool is_sign_before(std::string_view text) { return text == "$" || text == "€" || text == "£" || text == "¥" || text == "￥"; }
bool is_sign_after(std::string_view text) { return text == "%" || text == ")" || text == "％"; }

/// Whether a vertical rule stands between two neighbours of a line.
bool ruled_apart(const Box& before, const Box& after, const std::vector<Ruling>& rulings) {
  const double y = (before.center_y() + after.center_y()) / 2;
  return std::any_of(rulings.begin(), rulings.end(), [&](const Ruling& rule) {
    return !rule.horizontal && rule.from <= y && rule.to >= y && rule.position > before.center_x() + kRuleInset &&
           rule.position < after.center_x() - kRuleInset;
  });
}

void append(TextPart& part, const TextPart& more) {
  part.glyphs.insert(part.glyphs.end(), more.glyphs.begin(), more.glyphs.end());
  part.box = unite(part.box, more.box);
  part.text += more.text;
}

/// "$" and "%" that stand apart from their figure.
void join_signs(std::vector<TextPart>& parts, double font_size) {
  for (std::size_t i = 0; i + 1 < parts.size();) {
    const double gap = parts[i + 1].box.left - parts[i].box.right;
    const bool joins = gap < kSignGap * font_size && ((is_sign_before(parts[i].text) && is_figure(parts[i + 1].text)) ||
                                                      (is_sign_after(parts[i + 1].text) && is_figure(parts[i].text)));
    if (!joins) {
      ++i;
      continue;
    }
    append(parts[i], parts[i + 1]);
    parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

PartedLine parted(const std::vector<Glyph>& glyphs, const GlyphLine& line, const std::vector<Ruling>& rulings) {
  PartedLine result;
  result.box = line.box;
  result.font_size = line.font_size;
  const Glyph* before = nullptr;
  std::vector<std::uint32_t> blanks;
  for (const std::uint32_t i : line.glyphs) {
    const Glyph& glyph = glyphs[i];
    if (is_blank(glyph)) {
      blanks.push_back(i);
      continue;
    }
    const bool apart = !before || glyph.box.left - before->box.right > kPartGap * line.font_size ||
                       ruled_apart(before->box, glyph.box, rulings);
    if (apart) {
      result.parts.push_back({{}, glyph.box, {}});
    } else {
      for (const std::uint32_t blank : blanks) {
        result.parts.back().glyphs.push_back(blank);
        result.parts.back().text += ' ';
      }
    }
    blanks.clear();
    TextPart& part = result.parts.back();
    part.glyphs.push_back(i);
    part.box = unite(part.box, glyph.box);
    part.text += glyph.text;
    before = &glyph;
  }
  join_signs(result.parts, line.font_size);
  for (std::size_t i = 1; i < result.parts.size(); ++i)
    result.widest_gap = std::max(result.widest_gap, (result.parts[i].box.left - result.parts[i - 1].box.right) /
                                                        std::max(line.font_size, 1.0));
  return result;
}

}  // namespace

bool PartedLine::has_columns() const { return parts.size() > 1 && widest_gap > kColumnGap; }

bool is_figure(const std::string& text) {
  int digits = 0, others = 0;
  for (std::size_t i = 0; i < text.size();) {
    const text::Character c = text::character_at(text, i);
    i = c.end;
    if (text::is_digit(c.code))
      ++digits;
    else if (text::is_latin(c.code) || text::is_han(c.code) || (c.code >= 0x370 && c.code < 0x2000))
      ++others;
  }
  if (digits == 0 && others == 0) return text.size() <= 9;  // dashes, dots
  return digits > others;
}

std::vector<PartedLine> parted_lines(const std::vector<Glyph>& glyphs, const std::vector<std::uint32_t>& chosen,
                                     const std::vector<Ruling>& rulings) {
  std::vector<PartedLine> lines;
  for (const GlyphLine& line : glyph_lines(glyphs, chosen))
    if (line.angle == 0) lines.push_back(parted(glyphs, line, rulings));
  return lines;
}

}  // namespace fenjie::layout
