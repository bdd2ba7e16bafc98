// Titles whose edition stands on lines of its own: （2023 over 年修订版）的通知.
#pragma once

#include <string>

#include "notice/lines.h"

namespace fenjie::notice {

/// （试行）, （2023—2025年）: a line that ends the title above it.
bool is_edition(const Line& line);

/// The line behind what a title goes on with from line `next` on; `next` where it does not.
/// @param title key of its lines so far
std::size_t behind_edition(const Lines& lines, std::string title, std::size_t next, const Context& context);

}  // namespace fenjie::notice
