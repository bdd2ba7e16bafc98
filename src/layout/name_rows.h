// Lists of names in columns without rules, whose cells are centred on each other: 组长： | 穆青 | two lines of his posts.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "layout/page_paragraphs.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// The lines with each such row as its role, name and posts on one line; posts that a line with a name had no room for join it, too.
/// A row is told by lines that reach into each other's height, as lines of running text never do, and by the name in it.
std::vector<FreeLine> with_name_rows(std::span<const FreeLine> lines, std::string_view source, const rules::Lexicon& lexicon);

}  // namespace fenjie::layout
