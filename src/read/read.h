// Bytes -> a reading; what the bytes are is recognised by their content, never by the file name.
#pragma once

#include <string>
#include <string_view>

#include "model/page.h"

namespace fenjie::read {

/// Largest plain text that is taken, in bytes: about 400 times the longest notice we know.
inline constexpr std::size_t kLargestText = 16u << 20;

struct Options {
  std::string password;    ///< of an encrypted PDF
  bool keep_pages = true;  ///< fill Reading::pages; else give Reading::page_stream, valid as long as the bytes
};

/// @throws Error read/empty, read/unsupported, read/binary, read/unknown-encoding, read/too-large, read/encrypted,
/// read/damaged, read/no-pages
Reading read(std::string_view bytes, const Options& options = {});

}  // namespace fenjie::read
