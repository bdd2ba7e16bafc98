// How names are shortened: 安委办 of 安全生产委员会办公室.
#pragma once

#include <string_view>

namespace fenjie::text {

/// Every character of `part` stands in `whole`, in this order; true for equal texts.
bool is_shortened(std::string_view part, std::string_view whole);

/// One is short for the other, whichever, or both are equal.
bool are_one_name(std::string_view one, std::string_view other);

}  // namespace fenjie::text
