#include "text/wording.h"

#include <algorithm>

#include "text/characters.h"

namespace fenjie::text {
namespace {

constexpr std::size_t kQuotedCharacters = 40;
constexpr std::size_t kListedNames = 3;

}  // namespace

std::string quoted(std::string_view text) {
  std::string result = "“";
  std::size_t count = 0;
  bool blank_before = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    at = character.end;
    if (is_blank(character.code)) {
      blank_before = true;
      continue;
    }
    if (++count > kQuotedCharacters) {
      result += "……";
      break;
    }
    if (blank_before && count > 1) result += ' ';
    blank_before = false;
    result += text.substr(character.begin, character.end - character.begin);
  }
  return result + "”";
}

std::string with_number(std::string_view label, std::string_view text) {
  const char32_t last = label.empty() ? U' ' : character_before(label, label.size());
  return std::string(label) + (is_digit(last) || is_han(last) ? " " : "") + std::string(text);
}

std::string numbered(std::string_view label, std::string_view text) { return quoted(with_number(label, text)); }

std::string listed(const std::vector<std::string>& names) {
  std::string result;
  for (std::size_t i = 0; i < std::min(names.size(), kListedNames); ++i) result += (i > 0 ? "、" : "") + names[i];
  if (names.size() > kListedNames) result += "等 " + std::to_string(names.size()) + " 处";
  return result;
}

}  // namespace fenjie::text
