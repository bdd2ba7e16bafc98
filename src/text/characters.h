// Questions about single characters (code points).
#pragma once

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
Character character_at(std::string_view text, std::size_t at);
/// Number of characters of valid UTF-8.
std::size_t length(std::string_view text);

bool is_han(char32_t code);        ///< ideographs, 〇 and 々 included
bool is_digit(char32_t code);      ///< 0-9 and full-width
bool is_blank(char32_t code);      ///< space, tab, NBSP, full-width and other Unicode blanks; line breaks too
bool is_invisible(char32_t code);  ///< zero-width characters, BOM, soft hyphen, variation selectors
bool is_latin(char32_t code);      ///< letters of Latin script, full-width included
/// Columns of a fixed-pitch terminal: 2 for Han, kana and full-width forms, 0 for invisible, else 1.
int display_width(char32_t code);
int display_width(std::string_view text);

/// `text` without blanks and invisible characters.
std::string without_blanks(std::string_view text);

}  // namespace fenjie::text
