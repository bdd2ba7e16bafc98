// Chapters with a number and no mark: 2 燃料保供 over 2.1, 2.2.
#pragma once

#include <string_view>

#include "rules/book.h"

namespace fenjie::rules {

/// The heading of such a chapter: its fields label and numeral; nothing where the first item below is not of its number.
/// @param key, below match forms of a line and of the one below it
std::optional<Match> decimal_chapter(const Book& book, std::string_view key, std::string_view below);

}  // namespace fenjie::rules
