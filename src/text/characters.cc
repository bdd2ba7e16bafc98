#include "text/characters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace fenjie::text {

Character character_at(std::string_view text, std::size_t at) {
  std::size_t i = at;
  char32_t code = static_cast<unsigned char>(text[i++]);
  if (code >= 0x80) {
    const int more = code >= 0xF0 ? 3 : code >= 0xE0 ? 2 : 1;
    code &= 0x3Fu >> more;
    for (int k = 0; k < more && i < text.size(); ++k)
      code = code << 6 | (static_cast<unsigned char>(text[i++]) & 0x3Fu);
  }
  return {code, at, i};
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += U8_IS_TRAIL(byte) ? 0 : 1;
  return count;
}

bool is_han(char32_t code) {
  if (code >= 0x4E00 && code <= 0x9FFF) return true;
  if (code < 0x2E80) return false;
  return code == 0x3007 || code == 0x3005 || (code >= 0x3400 && code <= 0x4DBF) || (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0x20000 && code <= 0x3FFFF);
}

bool is_digit(char32_t code) { return (code >= '0' && code <= '9') || (code >= 0xFF10 && code <= 0xFF19); }

bool is_blank(char32_t code) {
  if (code < 0x80) return code == ' ' || (code >= 0x09 && code <= 0x0D);
  if (code == 0x3000 || code == 0xA0) return true;
  if (code >= 0x2E80) return false;
  return code == 0x85 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 ||
         code == 0x202F || code == 0x205F;
}

bool is_invisible(char32_t code) {
  if (code < 0xAD) return false;
  return code == 0xAD || (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x2064) || code == 0xFEFF || (code >= 0xFE00 && code <= 0xFE0F) ||
         (code >= 0xE0100 && code <= 0xE01EF);
}

bool is_latin(char32_t code) {
  if (code < 0x80) return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
  if (code >= 0xFF21 && code <= 0xFF5A) return code <= 0xFF3A || code >= 0xFF41;
  return code >= 0xC0 && code < 0x250 && code != 0xD7 && code != 0xF7;
}

int display_width(char32_t code) {
  if (code < 0x300) return is_invisible(code) ? 0 : 1;
  if (is_han(code)) return 2;
  if (is_invisible(code)) return 0;
  switch (u_getIntPropertyValue(static_cast<UChar32>(code), UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE:
    case U_EA_AMBIGUOUS:  // “ ” … — ① are as wide as a Han character in Chinese type
      return 2;
    default:
      return 1;
  }
}

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    width += display_width(c.code);
    i = c.end;
  }
  return width;
}

std::string without_blanks(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    if (!is_blank(c.code) && !is_invisible(c.code)) result.append(text, c.begin, c.end - c.begin);
    i = c.end;
  }
  return result;
}

}  // namespace fenjie::text
