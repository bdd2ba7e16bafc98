// SHA-256 (FIPS 180-4), to tell contents apart: of a source file, of the rules.
#pragma once

#include <string>
#include <string_view>

namespace fenjie {

/// The digest of `bytes` as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace fenjie
