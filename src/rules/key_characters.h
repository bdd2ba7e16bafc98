// Which characters a key holds, as a set of hashes: says quickly that a text cannot stand in it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace fenjie::rules {

class KeyCharacters {
 public:
  /// Reads at most kReach bytes of `key`; of a longer key nothing is known, so that everything may stand in it.
  static constexpr std::size_t kReach = 600;

  explicit KeyCharacters(std::string_view key) : knows_(key.size() <= kReach) {
    if (knows_) each(key, [this](unsigned bit) { bits_[bit / 64] |= std::uint64_t{1} << bit % 64; return true; });
  }

  bool knows() const { return knows_; }
  /// False only when a character of `text` is surely not in the key.
  bool may_hold(std::string_view text) const {
    return !knows_ || each(text, [this](unsigned bit) { return (bits_[bit / 64] >> bit % 64 & 1) != 0; });
  }

 private:
  /// Calls `use` with the hash of every character until it says no. Hashes of characters that differ may be equal.
  template <typename Use>
  static bool each(std::string_view text, Use use) {
    std::uint32_t code = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      code = code << 8 | static_cast<unsigned char>(text[i]);
      const bool inside = i + 1 < text.size() && (static_cast<unsigned char>(text[i + 1]) & 0xC0) == 0x80;
      if (inside) continue;
      if (!use(code * 0x9E3779B1u >> 24)) return false;
      code = 0;
    }
    return true;
  }

  std::array<std::uint64_t, 4> bits_{};
  bool knows_;
};

}  // namespace fenjie::rules
