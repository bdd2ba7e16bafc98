// Text files: one printed line per line, form feeds between pages.
#pragma once

#include <string_view>

#include "model/page.h"

namespace fenjie::read {

/// Decodes a text file and cuts it into printed lines. Empty lines are not kept; the line after one knows of it.
/// Linear in the bytes, whatever the length of a line.
/// @throws Error read/empty, read/binary, read/unknown-encoding, read/too-large
Reading read_plain_text(std::string_view bytes);

}  // namespace fenjie::read
