#include "layout/note_marks.h"

#include "text/characters.h"

namespace fenjie::layout {

namespace {

constexpr double kSmaller = 0.75;  // times the size of the word
constexpr double kRaised = 0.2;    // of the word's size: the foot of the mark over the foot of the word

bool may_mark(char32_t code) {
  static constexpr std::u32string_view kSigns = U"*＊※†[]〔〕［］";
  return text::is_digit(code) || (code >= U'①' && code <= U'⑳') || text::open_circle(code) != code || kSigns.find(code) != std::u32string_view::npos;
}

/// 10⁴, but not 投资500¹.
bool is_ten(std::string_view before) {
  static constexpr std::string_view kTen = "10";
  return before.ends_with(kTen) && !text::is_digit(text::character_before(before, before.size() - kTen.size()));
}

}  // namespace

bool is_note_mark(const Glyph& word, const Glyph& glyph, std::string_view before) {
  if (glyph.font_size > kSmaller * word.font_size || glyph.text.empty() || before.empty()) return false;
  if (word.box.bottom - glyph.box.bottom < kRaised * word.font_size) return false;
  const char32_t mark = text::character_at(glyph.text, 0).code;
  if (!may_mark(mark)) return false;
  const char32_t last = text::character_before(before, before.size());
  const bool power = text::is_digit(mark) && (text::is_latin(last) || is_ten(before));
  const bool first_note = mark == U'1' && last >= U'A' && last <= U'Z';  // GDP¹: no unit has that power
  return !power || first_note;
}

}  // namespace fenjie::layout
