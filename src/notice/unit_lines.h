// Units on lines of their own, without a number, over what each has to do: 县教育局 with 1.… or 负责… below.
#pragma once

#include <vector>

#include "notice/lines.h"

namespace fenjie::notice {

/// The level of the item that each paragraph heads, 0 for those that head none: only where several of a part do.
std::vector<int> levels_of_unit_lines(const std::vector<rules::Subject>& paragraphs, const Context& context);

}  // namespace fenjie::notice
