// SHA-256 (FIPS 180-4), to tell contents apart: of a source file, of the rules.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace fenjie {

/// The digest of bytes that come piece by piece.
class Sha256 {
 public:
  void add(std::string_view bytes);
  /// 64 lower-case hexadecimal digits; nothing may be added afterwards.
  std::string hex();

 private:
  std::array<std::uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::uint64_t size_ = 0;
  std::string tail_;  // less than a block
};

/// The digest of `bytes` as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace fenjie
