#include "text/numerals.h"

#include "text/characters.h"

namespace fenjie::text {

namespace {

constexpr int kLargest = 9'999'999;

/// 0-9 for 〇零一…九 and ASCII or full-width digits; -1 for others.
int digit_value(char32_t code) {
  if (is_digit(code)) return static_cast<int>(code >= 0xFF10 ? code - 0xFF10 : code - '0');
  switch (code) {
    case U'〇':
    case U'零':
      return 0;
    case U'一':
      return 1;
    case U'二':
    case U'两':
      return 2;
    case U'三':
      return 3;
    case U'四':
      return 4;
    case U'五':
      return 5;
    case U'六':
      return 6;
    case U'七':
      return 7;
    case U'八':
      return 8;
    case U'九':
      return 9;
    default:
      return -1;
  }
}

int multiplier(char32_t code) {
  switch (code) {
    case U'十':
      return 10;
    case U'百':
      return 100;
    case U'千':
      return 1000;
    case U'万':
      return 10000;
    default:
      return 0;
  }
}

/// ① ❶ ⑴ ⒈ ㈠ ㊀ 🔟 as one character.
std::optional<int> enclosed(char32_t code) {
  code = open_circle(code);
  if (code >= U'①' && code <= U'⑳') return static_cast<int>(code - U'①') + 1;
  if (code >= U'㉑' && code <= U'㉟') return static_cast<int>(code - U'㉑') + 21;
  if (code >= U'⑴' && code <= U'⒇') return static_cast<int>(code - U'⑴') + 1;
  if (code >= U'⒈' && code <= U'⒛') return static_cast<int>(code - U'⒈') + 1;
  if (code >= U'㈠' && code <= U'㈩') return static_cast<int>(code - U'㈠') + 1;
  if (code >= U'㊀' && code <= U'㊉') return static_cast<int>(code - U'㊀') + 1;
  if (code == 0x1F51F) return 10;
  return std::nullopt;
}

/// Digits one after the other: 2022, 二〇二二.
std::optional<int> positional(std::string_view text) {
  constexpr char32_t kKeycap = 0x20E3;
  int value = 0;
  bool han = false;  // the digit before is 〇 or 二: a letter O behind it is one, too
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    i = c.end;
    if (c.begin > 0 && (c.code == kKeycap || is_invisible(c.code))) continue;  // 1️⃣0️⃣
    const int digit = han && (c.code == 'O' || c.code == 'o') ? 0 : digit_value(c.code);
    han = han ? digit >= 0 && !is_digit(c.code) : is_han(c.code);
    if (digit < 0 || value > (kLargest - digit) / 10) return std::nullopt;
    value = value * 10 + digit;
  }
  return value;
}

/// 十三, 二百零五, 三万六千.
std::optional<int> multiplicative(std::string_view text) {
  long total = 0, group = 0, digit = 0;
  bool after_digit = false;
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    i = c.end;
    if (const int value = digit_value(c.code); value >= 0) {
      if (after_digit && digit != 0) return std::nullopt;
      digit = value;
      after_digit = true;
      continue;
    }
    const int factor = multiplier(c.code);
    if (factor == 0) return std::nullopt;
    if (factor == 10000) {
      total = (total + group + digit) * factor;
      group = 0;
    } else {
      group += (after_digit ? digit : 1) * factor;
    }
    digit = 0;
    after_digit = false;
    if (total > kLargest) return std::nullopt;
  }
  total += group + digit;
  return total > kLargest ? std::nullopt : std::optional(static_cast<int>(total));
}

}  // namespace

int magnitude(char32_t code) { return code == U'亿' ? 100'000'000 : multiplier(code); }

std::optional<int> numeral(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const Character first = character_at(text, 0);
  if (first.end == text.size())
    if (const auto value = enclosed(first.code)) return value;
  if (const auto value = positional(text)) return value;
  return multiplicative(text);
}

}  // namespace fenjie::text
