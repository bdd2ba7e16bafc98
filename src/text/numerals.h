// Numbers as Chinese documents write them.
#pragma once

#include <optional>
#include <string_view>

namespace fenjie::text {

/// 13, １３, 十三, 二十, 一百零二, 二〇二二, ① ⑴ ㈠ -> the number; nothing else around it. Range 0..9,999,999.
std::optional<int> numeral(std::string_view text);

}  // namespace fenjie::text
