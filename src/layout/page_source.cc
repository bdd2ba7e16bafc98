#include "layout/page_source.h"

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

constexpr double kWordGap = 0.18;  // of the font size, between Latin letters or digits
constexpr double kHanGap = 0.6;    // of the font size, elsewhere: a blank that was not written as a character
constexpr double kPartGap = 0.4;   // of the font size: what stands beyond may be another column's
constexpr double kMostBlanks = 200;

bool is_word(char32_t code) { return text::is_latin(code) || text::is_digit(code); }

/// Distance between two glyphs along their writing direction.
double gap(const Glyph& before, const Glyph& after) {
  switch (after.angle) {
    case 90:
      return after.box.top - before.box.bottom;
    case 180:
      return before.box.left - after.box.right;
    case 270:
      return before.box.top - after.box.bottom;
    default:
      return after.box.left - before.box.right;
  }
}

bool set_apart(const Glyph& before, const Glyph& after) {
  if (before.text.empty() || after.text.empty() || gap(before, after) <= kWordGap * after.font_size) return false;
  const bool words = is_word(text::character_before(before.text, before.text.size())) && is_word(text::character_at(after.text, 0).code);
  return gap(before, after) > (words ? kWordGap : kHanGap) * after.font_size;
}

/// Blanks that stand for the distance between two printing glyphs beyond those that are characters themselves.
std::size_t blanks_between(const Glyph& before, const Glyph& after, std::size_t written) {
  if (!set_apart(before, after)) return 0;
  const auto wanted = static_cast<std::size_t>(std::clamp(gap(before, after) / after.font_size * 2, 1.0, kMostBlanks));
  return wanted > written ? wanted - written : 0;
}

/// Line breaks inside a glyph's text (ActualText) would end the line.
void append_on_one_line(std::string& source, const std::string& text) {
  const auto breaks = [](char c) { return c == '\n' || c == '\r' || c == '\0'; };
  source += text;
  std::replace_if(source.end() - static_cast<std::ptrdiff_t>(text.size()), source.end(), breaks, ' ');
}

void append_glyph(Document& document, const UprightPage& page, const Glyph& glyph) {
  document.places.push_back({document.source.size(), page.page.number, page.printed(glyph.box)});
  if (glyph.text.empty())
    document.source += "\xEF\xBF\xBD";
  else
    append_on_one_line(document.source, glyph.text);
}

/// Each run of glyphs is one mark.
std::vector<NoteMark> write_marks(Document& document, const UprightPage& page, const std::vector<std::vector<std::uint32_t>>& runs) {
  std::vector<NoteMark> marks;
  for (const auto& run : runs) {
    const std::size_t begin = document.source.size();
    for (const std::uint32_t i : run) append_glyph(document, page, page.page.glyphs[i]);
    marks.push_back({document.source.substr(begin), {begin, document.source.size()}});
    document.source += '\n';
  }
  return marks;
}

}  // namespace

void fold_again(PageLine& line) {
  line.folded = text::fold(line.text.text());
  line.key = line.folded;
  std::erase(line.key, ' ');  // folding leaves no other blank
}

PageLine write_line(Document& document, const UprightPage& page, const GlyphLine& line) {
  std::string& source = document.source;
  PageLine result;
  result.span.begin = source.size();
  const Glyph* before = nullptr;  // the last glyph that prints
  const Glyph* word = nullptr;    // the last one that is no mark
  std::size_t blanks = 0;         // characters since then
  std::vector<std::vector<std::uint32_t>> marks;
  for (const std::uint32_t i : line.glyphs) {
    const Glyph& glyph = page.page.glyphs[i];
    if (is_blank(glyph)) {
      ++blanks;
      append_glyph(document, page, glyph);
      continue;
    }
    const std::string_view written = std::string_view(source).substr(result.span.begin);
    if (word && line.angle == 0 && is_note_mark(*word, glyph, written)) {
      if (before == word || blanks > 0) marks.emplace_back();
      marks.back().push_back(i);
    } else {
      if (before) source.append(blanks_between(*before, glyph, blanks), ' ');
      const bool apart = !before || gap(*before, glyph) > kPartGap * glyph.font_size;
      if (apart) result.parts.push_back({{source.size(), source.size()}, glyph.box});
      append_glyph(document, page, glyph);
      result.parts.back().span.end = source.size();
      result.parts.back().box = unite(result.parts.back().box, glyph.box);
      word = &glyph;
    }
    blanks = 0;
    before = &glyph;
  }
  result.span.end = source.size();
  source += '\n';
  result.text = text::line_of(source, result.span);
  fold_again(result);
  result.box = line.box;
  result.font_size = line.font_size;
  result.angle = line.angle;
  result.page = page.page.number;
  if (!marks.empty()) result.marks = write_marks(document, page, marks);
  return result;
}

}  // namespace fenjie::layout
