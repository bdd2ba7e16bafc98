// Bytes of a text file -> UTF-8, by a strict rule and never by guess.
#pragma once

#include <string>
#include <string_view>

namespace fenjie::text {

/// Whether the bytes are valid UTF-8.
bool is_utf8(std::string_view bytes);

struct Decoded {
  std::string utf8;      ///< without byte order mark; CRLF and CR made LF; NUL never occurs
  std::string encoding;  ///< UTF-8, UTF-16LE, UTF-16BE, GB18030
};

/// UTF-16 only with a byte order mark; else valid UTF-8; else valid GB18030 that holds Chinese.
/// @throws Error read/binary (NUL bytes or control characters), read/unknown-encoding
Decoded decode(std::string_view bytes);

}  // namespace fenjie::text
