// Finds the head of a flat table: the words that name its columns.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/piece.h"
#include "layout/printed_line.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

struct FoundHead {
  Head head;
  std::size_t end = 0;     ///< index of the first line after it
  std::vector<Span> over;  ///< words of the head that name no column: over a second row of headings, or printed again
  std::vector<std::string> keys;  ///< match forms of the headings as printed, to know a repeated head
};

/// The head that begins with line `begin`, if one does: a line or a run of lines with three headings or more of at
/// least two roles, one of them a task's or a unit's. Headings may have inner blanks, be broken over two lines,
/// stand one on a line, or in two rows.
/// @param source the text that the lines' spans point into
std::optional<FoundHead> head_at(const std::vector<PrintedLine>& lines, std::size_t begin, std::string_view source,
                                 const rules::Lexicon& lexicon, const rules::RuleSet& table_rules);

}  // namespace fenjie::layout
