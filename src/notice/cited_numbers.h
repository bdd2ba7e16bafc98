// Document numbers that a text cites, alone on their lines: （国发〔2021〕4号）under 为贯彻落实《…意见》.
#pragma once

#include <cstddef>

#include "notice/lines.h"

namespace fenjie::notice {

/// The number on line `at` stands in brackets, and the sentence around it goes on.
bool is_cited_number(const Lines& lines, std::size_t at, const Context& context);

}  // namespace fenjie::notice
