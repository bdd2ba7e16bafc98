// Simplified characters for Traditional ones: only matching sees them, values stay as printed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace fenjie::text {

/// The common ideographs, U+4E00 to U+9FFF.
inline constexpr char32_t kFirstIdeograph = 0x4E00;
inline constexpr std::size_t kIdeographs = 0x9FFF - 0x4E00 + 1;

/// One bit for each common ideograph: nearly every character is answered without a search.
extern const std::array<std::uint64_t, kIdeographs / 64> kIsTraditional;

/// Whether simplified() gives another character.
inline bool is_traditional(char32_t code) {
  const std::size_t at = code - kFirstIdeograph;
  return at < kIdeographs && (kIsTraditional[at / 64] >> (at % 64) & 1) != 0;
}

/// The simplified character of a Traditional one (關 -> 关); the character itself when it is none, or when simplified
/// texts use it too (著, 乾).
char32_t simplified(char32_t code);

}  // namespace fenjie::text
