// Which characters a text holds, as a set of hashes: says quickly that something cannot stand in it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace fenjie::rules {

/// The first and the last character of a text of valid UTF-8. Precondition: not empty.
inline std::string_view first_character(std::string_view text) {
  std::size_t end = 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  return text.substr(0, end);
}
inline std::string_view last_character(std::string_view text) {
  std::size_t begin = text.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return text.substr(begin);
}

class KeyCharacters {
 public:
  KeyCharacters() = default;
  explicit KeyCharacters(std::string_view text) { add(text); }

  void add(std::string_view text) {
    while (!text.empty()) {
      const std::string_view character = first_character(text);
      const unsigned bit = hash(character);
      bits_[bit / 64] |= std::uint64_t{1} << bit % 64;
      text.remove_prefix(character.size());
    }
  }

  /// False only when the first, or the last, character of `text` is surely not among those added.
  bool may_hold(std::string_view text) const {
    return text.empty() || (has(first_character(text)) && has(last_character(text)));
  }
  bool has(std::string_view character) const {
    const unsigned bit = hash(character);
    return (bits_[bit / 64] >> bit % 64 & 1) != 0;
  }

 private:
  /// Hashes of characters that differ may be equal.
  static unsigned hash(std::string_view character) {
    std::uint32_t code = 0;
    for (const char byte : character) code = code << 8 | static_cast<unsigned char>(byte);
    return code * 0x9E3779B1u >> 23;
  }

  std::array<std::uint64_t, 8> bits_{};
};

}  // namespace fenjie::rules
