// Questions about single characters (code points).
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace fenjie::text {

/// One character of a UTF-8 text.
struct Character {
  char32_t code = 0;
  std::size_t begin = 0;  ///< byte where it begins
  std::size_t end = 0;    ///< byte after it
};

/// The character that begins at byte `at`. Precondition: valid UTF-8, at < text.size().
inline Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[at + i])); };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, at, at + 1};
  const std::size_t left = text.size() - at;
  if ((lead & 0xF0) == 0xE0 && left >= 3)  // nearly all characters of a notice
    return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), at, at + 3};
  const std::size_t size = std::min<std::size_t>(lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2, left);
  char32_t code = lead & (0x3F >> (lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1));
  for (std::size_t i = 1; i < size; ++i) code = code << 6 | (byte(i) & 0x3F);
  return {code, at, at + size};
}
/// Where the character begins that byte `at` is part of; `at` itself behind the last one.
inline std::size_t character_start(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}
/// Code of the character that ends at byte `at`; 0 at the beginning. Precondition: `at` is where a character ends.
inline char32_t character_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  return character_at(text, character_start(text, at - 1)).code;
}
/// Number of characters of valid UTF-8.
std::size_t length(std::string_view text);

/// Ideographs, 〇 and 々 included.
inline bool is_han(char32_t code) {
  if (code >= 0x4E00 && code <= 0x9FFF) return true;
  if (code < 0x2E80) return false;
  return code == 0x3007 || code == 0x3005 || (code >= 0x3400 && code <= 0x4DBF) || (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0x20000 && code <= 0x3FFFF);
}
/// 0-9 and full-width.
inline bool is_digit(char32_t code) { return (code >= '0' && code <= '9') || (code >= 0xFF10 && code <= 0xFF19); }
/// Nothing but 0-9, at least one.
inline bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}
/// Space, tab, NBSP, full-width and other Unicode blanks; line breaks too.
inline bool is_blank(char32_t code) {
  if (code < 0x80) return code == ' ' || (code >= 0x09 && code <= 0x0D);
  if (code == 0x3000 || code == 0xA0) return true;
  if (code >= 0x2E80) return false;
  return code == 0x85 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 ||
         code == 0x202F || code == 0x205F;
}
/// Zero-width characters, BOM, soft hyphen, variation selectors.
inline bool is_invisible(char32_t code) {
  if (code < 0xAD || (code > 0x2064 && code < 0xFE00)) return false;
  return code == 0xAD || (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x2064) || code == 0xFEFF || (code >= 0xFE00 && code <= 0xFE0F) ||
         (code >= 0xE0100 && code <= 0xE01EF);
}
/// （ 〔, which remarks and lists of units stand in.
inline bool opens_bracket(char32_t code) { return code == U'（' || code == U'〔'; }
inline bool closes_bracket(char32_t code) { return code == U'）' || code == U'〕'; }
/// ① of ❶, ➀, ➊ and ⓵, ⑪ of ⓫; others as they are.
inline char32_t open_circle(char32_t code) {
  constexpr char32_t kTen = 10;
  for (const char32_t first : {U'❶', U'➀', U'➊', U'⓵'})
    if (code >= first && code < first + kTen) return U'①' + (code - first);
  return code >= U'⓫' && code <= U'⓴' ? U'⑪' + (code - U'⓫') : code;
}
bool is_latin(char32_t code);      ///< letters of Latin script, full-width included
/// Columns of a fixed-pitch terminal: 2 for Han, kana and full-width forms, 0 for invisible, else 1.
int display_width(char32_t code);
int display_width(std::string_view text);

/// `text` without blanks and invisible characters.
std::string without_blanks(std::string_view text);

}  // namespace fenjie::text
