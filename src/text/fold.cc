#include "text/fold.h"

#include "text/characters.h"
#include "text/forms.h"
#include "text/simplified.h"

namespace fenjie::text {

namespace {

char32_t full_width_mark(char32_t code) {
  switch (code) {
    case ',':
      return U'，';
    case ':':
      return U'：';
    case ';':
      return U'；';
    case '!':
      return U'！';
    case '?':
      return U'？';
    case '(':
      return U'（';
    case ')':
      return U'）';
    case U'﹐':
      return U'，';
    case U'﹕':
    case U'∶':  // the sign of a ratio; 1∶1 stays
      return U'：';
    case U'﹔':
      return U'；';
    case U'﹙':
      return U'（';
    case U'﹚':
      return U'）';
    case U'﹒':
      return '.';
    case U'﹑':
      return U'、';
    case U'｡':
      return U'。';
    case U'､':
      return U'、';
    default:
      return code;
  }
}

char32_t six_corner_bracket(char32_t code) {
  switch (code) {
    case '[':
    case U'［':
    case U'【':
    case U'﹝':
    case U'〔':
      return U'〔';
    case ']':
    case U'］':
    case U'】':
    case U'﹞':
    case U'〕':
      return U'〕';
    default:
      return code;
  }
}

/// Letters, digits and signs of full width as ASCII; the marks ，：；！？（） stay.
char32_t half_width(char32_t code) {
  if (code < 0xFF01 || code > 0xFF5E) return code;
  return full_width_mark(code - 0xFEE0) == code ? code : code - 0xFEE0;
}

bool is_ascii_word(char32_t code) { return code > ' ' && code < 0x7F; }

/// "3,000", "10:30", "a:b" keep their half-width mark; beside anything Chinese it is Chinese punctuation.
bool stays_half_width(char32_t mark, char32_t before, char32_t after) {
  if (mark == '(' || mark == ')') return false;
  return is_ascii_word(before) && is_ascii_word(after);
}

/// The characters that folding never changes, and most of every notice.
bool is_common_ideograph(char32_t code) { return code >= 0x4E00 && code <= 0x9FFF; }

/// U+5000 to U+9FFF by the first of their three bytes: nearly all of them, without decoding (1 % of a run).
bool begins_common_ideograph(char byte) {
  const auto lead = static_cast<unsigned char>(byte);
  return lead >= 0xE5 && lead <= 0xE9;
}

/// The ideograph of three bytes at `at`.
char32_t ideograph_at(std::string_view clean, std::size_t at) {
  const auto bits = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(clean[at + i]) & 0x3F); };
  return (bits(0) & 0x0F) << 12 | bits(1) << 6 | bits(2);
}

/// End of the ideographs from `at` on that stay as they are.
std::size_t end_of_ideographs(std::string_view clean, std::size_t at) {
  while (at < clean.size() && begins_common_ideograph(clean[at]) && !is_traditional(ideograph_at(clean, at))) at += 3;
  return at;
}

constexpr char32_t kKeycap = 0x20E3, kKeycapTen = 0x1F51F;

std::size_t behind_invisible(std::string_view clean, std::size_t at) {
  while (at < clean.size() && is_invisible(character_at(clean, at).code)) at = character_at(clean, at).end;
  return at;
}

/// What a keycap (1️⃣, 🔟) ends with: the . of a number; nothing where the number goes on (1️⃣0️⃣) or has a mark of its own (1️⃣、).
std::string_view end_of_keycap(std::string_view clean, std::size_t at) {
  constexpr std::u32string_view kMarks = U"、.．，,：:）)";
  at = behind_invisible(clean, at);
  if (at >= clean.size()) return ".";
  const Character next = character_at(clean, at);
  if (kMarks.find(next.code) != std::u32string_view::npos) return {};
  const std::size_t behind = behind_invisible(clean, next.end);
  const bool goes_on = is_digit(next.code) && behind < clean.size() && character_at(clean, behind).code == kKeycap;
  return goes_on ? std::string_view() : ".";
}

/// 二O二六, 二0二六: a letter, or a digit, between Chinese numerals stands for 〇. @param behind where the text goes on
bool is_han_zero(char32_t letter, std::string_view key, std::string_view clean, std::size_t behind) {
  constexpr std::u32string_view kNumerals = U"一二三四五六七八九〇○零";
  if ((letter != 'O' && letter != 'o' && letter != '0') || behind >= clean.size()) return false;
  const char32_t next = character_at(clean, behind).code;
  return kNumerals.find(character_before(key, key.size())) != std::u32string_view::npos &&
         (kNumerals.find(next) != std::u32string_view::npos || next == letter);
}

/// 严查违法行为.(市公安局牵头): the full stop of who types half-width, behind a word and in front of a bracket or at the end; 一. is a number.
bool is_full_stop(char32_t mark, std::string_view key, std::string_view clean, std::size_t behind) {
  constexpr std::u32string_view kNumerals = U"一二三四五六七八九十", kBrackets = U"(（[【〔";
  if (mark != '.' || key.empty()) return false;
  const char32_t before = character_before(key, key.size());
  while (behind < clean.size() && is_blank(character_at(clean, behind).code)) behind = character_at(clean, behind).end;
  const bool ends = behind >= clean.size() || kBrackets.find(character_at(clean, behind).code) != std::u32string_view::npos;
  return ends && is_han(before) && kNumerals.find(before) == std::u32string_view::npos;
}

/// 各区人民政府〈含开发区〉, 各县〈市〉: a bracket behind a unit's name; no 印发〈…办法〉, which quotes a title.
bool opens_remark(std::string_view key) {
  constexpr std::u32string_view kEnds = U"县市区旗州盟乡镇村街府局委会厅办处科室院校部司团队社所站厂位门体";
  return !key.empty() && kEnds.find(character_before(key, key.size())) != std::u32string_view::npos;
}

/// Writes the match form of `clean` to `key`; after each character calls places.character(begin, end) with its bytes in
/// `clean`, after ideographs that stay as they are places.ideographs(begin, end).
template <typename Places>
void write_key(std::string_view clean, std::string& key, Places&& places) {
  key.reserve(clean.size());
  char32_t before = 0;  // last character put into the key
  std::size_t blank_at = std::string_view::npos;
  bool remark = false;  // 〈 that stands for （ is open
  for (std::size_t i = 0; i < clean.size();) {
    if (const std::size_t end = end_of_ideographs(clean, i); end > i) {
      key.append(clean, i, end - i);
      places.ideographs(i, end);
      i = end;
      blank_at = std::string_view::npos;
      before = U'一';  // stands for every ideograph
      continue;
    }
    const Character c = character_at(clean, i);
    i = c.end;
    if (is_common_ideograph(c.code)) {
      append_utf8(key, simplified(c.code));
      places.character(c.begin, c.end);
      blank_at = std::string_view::npos;
      before = c.code;
      continue;
    }
    if (is_invisible(c.code)) continue;
    if (is_blank(c.code)) {
      if (blank_at == std::string_view::npos) blank_at = c.begin;
      continue;
    }
    if (c.code == kKeycapTen || (c.code == kKeycap && is_digit(before))) {
      if (c.code == kKeycapTen) key += "10";
      key += end_of_keycap(clean, i);
      places.character(c.begin, c.end);
      blank_at = std::string_view::npos;
      before = '.';
      continue;
    }
    char32_t code = six_corner_bracket(half_width(open_circle(ordinary_ideograph(c.code))));
    if (is_han_zero(code, key, clean, i)) code = U'〇';
    if (is_full_stop(code, key, clean, i)) code = U'。';
    if (code == U'〈' && opens_remark(key)) {
      code = U'（';
      remark = true;
    } else if (code == U'〉' && remark) {
      code = U'）';
      remark = false;
    }
    if (const char32_t mark = full_width_mark(code); mark != code) {
      const char32_t after = i < clean.size() ? character_at(clean, i).code : 0;
      if (!stays_half_width(code, before, after)) code = mark;
    }
    if (blank_at != std::string_view::npos && is_ascii_word(before) && is_ascii_word(code)) {
      key += ' ';
      places.character(blank_at, c.begin);
    }
    blank_at = std::string_view::npos;
    append_utf8(key, code);
    places.character(c.begin, c.end);
    before = code;
  }
}

}  // namespace

Folded::Folded(std::string_view clean_text) {
  begins_.reserve(clean_text.size());
  ends_.reserve(clean_text.size());
  struct {
    Folded& folded;
    void character(std::size_t begin, std::size_t end) {
      folded.begins_.resize(folded.key_.size(), static_cast<std::uint32_t>(begin));
      folded.ends_.resize(folded.key_.size(), static_cast<std::uint32_t>(end));
    }
    void ideographs(std::size_t begin, std::size_t end) {
      for (auto at = static_cast<std::uint32_t>(begin); at < end; at += 3) {
        folded.begins_.insert(folded.begins_.end(), {at, at, at});
        folded.ends_.insert(folded.ends_.end(), {at + 3, at + 3, at + 3});
      }
    }
  } places{*this};
  write_key(clean_text, key_, places);
}

Span Folded::clean(Span key_span) const {
  if (!key_span.empty()) return {begins_[key_span.begin], ends_[key_span.end - 1]};
  const std::size_t at = key_span.begin < begins_.size() ? begins_[key_span.begin] : ends_.empty() ? 0 : ends_.back();
  return {at, at};
}

std::string fold(std::string_view clean_text) {
  std::string key;
  struct {
    void character(std::size_t, std::size_t) {}
    void ideographs(std::size_t, std::size_t) {}
  } nowhere;
  write_key(clean_text, key, nowhere);
  return key;
}

std::string compact(std::string_view clean_text) {
  std::string key = fold(clean_text);
  std::erase(key, ' ');  // no other blank is left
  return key;
}

}  // namespace fenjie::text
