// Numbers as Chinese documents write them.
#pragma once

#include <optional>
#include <string_view>

namespace fenjie::text {

/// 13, １３, 十三, 二十, 一百零二, 二〇二二, ① ⑴ ㈠ -> the number; nothing else around it. Range 0..9,999,999.
std::optional<int> numeral(std::string_view text);

/// 10 of 十 to 100,000,000 of 亿; 0 for other characters.
int magnitude(char32_t code);

}  // namespace fenjie::text
