// Posts of a roster, and where a name ends that is printed together with one.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "notice/lines.h"

namespace fenjie::notice {

/// 市政府副市长: a word that ends in a post.
bool ends_in_post(std::string_view key, const Context& context);
/// 市政府副市长 or 市财政局: what a title of a roster can be.
bool is_post(std::string_view key, const Context& context);
/// 各乡镇党委书记, 县教育局、县财政局主要负责同志: everybody of a kind.
bool is_collective(std::string_view key, const Context& context);
/// Two to four ideographs that are no post: a name where one is expected, its surname known or not.
bool may_be_name(std::string_view key, const Context& context);

/// 王小明|国土资源部部长: bytes behind which a post can begin, a known name in front of it.
std::vector<std::size_t> cuts_in_front_of_post(std::string_view key, const Context& context);
/// 副县长|周文: where a post ends and nothing but a name follows, when that is one place.
/// @param any_word a common word with a surname's character (方圆) may be the name, too
std::optional<std::size_t> cut_behind_post(std::string_view key, const Context& context, bool any_word = false);

}  // namespace fenjie::notice
