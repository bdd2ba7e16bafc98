// Running heads by their place and size: the small line that pages begin with.
#pragma once

#include <set>
#include <vector>

#include "layout/page_blocks.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// Times usual_size(): what is printed no larger is small print.
inline constexpr double kSmallText = 0.88;

/// The size in which most characters of the pages' free lines are printed.
double usual_size(const std::vector<PageBlocks>& pages, const std::set<Span>& furniture);

/// Spans of lines that two pages or more begin with in the same words, smaller than the text: the first print, too, as no title is printed so.
/// Headings of a table are none.
std::set<Span> small_running_heads(const std::vector<PageBlocks>& pages, const rules::Lexicon& lexicon);

}  // namespace fenjie::layout
