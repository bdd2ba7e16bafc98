#include "text/characters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace fenjie::text {

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += U8_IS_TRAIL(byte) ? 0 : 1;
  return count;
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
