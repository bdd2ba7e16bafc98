// Section rows of an aligned table, found before its columns are: their text stands over several columns.
#pragma once

#include <string_view>
#include <vector>

#include "layout/piece.h"
#include "rules/book.h"

namespace fenjie::layout {

inline constexpr int kBelowChapters = 3;  ///< numbering level of 1. under 一、 and （一）

/// Level of the number that a text begins with: 1 一、 or 第一章, 2 （一）, 3 1. and so on; 0 without one.
int numbering_level(std::string_view key, const rules::Book& book);

/// The level that numbers the tasks: the most frequent one of `levels`; 0 when none has a number.
int most_frequent_level(const std::vector<int>& levels);

enum class SectionPart { none, first, rest };

/// What each piece is of a section row. Its first line is alone on its line and numbered above the tasks. In a table
/// with a narrow group column, short ones that could be a group's line are not. The rest stands below it at the same
/// left edge, where the table otherwise has numbers alone.
std::vector<SectionPart> section_lines(const Head& head, const std::vector<Piece>& pieces, const rules::Book& book);

}  // namespace fenjie::layout
