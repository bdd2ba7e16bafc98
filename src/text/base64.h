// Bytes as text, base64 (RFC 4648, section 4).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fenjie::text {

std::string to_base64(std::string_view bytes);

/// Strict: padded, no blanks, no other alphabet. @return nothing where it is not base64
std::optional<std::string> from_base64(std::string_view text);

}  // namespace fenjie::text
