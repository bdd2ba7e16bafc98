// Chapters with a number and no mark: 2 燃料保供 over 2.1, 2.2, or over plain text behind the chapter 1.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "rules/book.h"

namespace fenjie::rules {

/// For each line the heading of such a chapter, its fields label and numeral, or nothing. A heading is one where the first item below bears its
/// number; or where it counts on from the one before it, short and behind a whole sentence.
/// @param keys match forms of lines or paragraphs, in their order
std::vector<std::optional<Match>> decimal_chapters(const Book& book, const std::vector<std::string_view>& keys);

}  // namespace fenjie::rules
