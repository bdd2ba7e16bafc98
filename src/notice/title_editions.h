// Titles whose edition stands on lines of its own: （2023 over 年修订版）的通知.
#pragma once

#include <string>

#include "notice/lines.h"

namespace fenjie::notice {

/// The line behind what a title goes on with from line `next` on; `next` where it does not.
/// @param title key of its lines so far
std::size_t behind_edition(const Lines& lines, std::string title, std::size_t next, const Context& context);

}  // namespace fenjie::notice
