// How diagnostics quote the source.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fenjie::text {

/// “text”, on one line, shortened to its first 40 characters.
std::string quoted(std::string_view text);
/// A task's number and text: a number without a mark is set apart (3 修路, 3.修路).
std::string with_number(std::string_view label, std::string_view text);
/// “3 text”, a task's number and text, shortened alike.
std::string numbered(std::string_view label, std::string_view text);
/// 甲、乙、丙等 5 处: at most three of `names`, then how many there are.
std::string listed(const std::vector<std::string>& names);

}  // namespace fenjie::text
