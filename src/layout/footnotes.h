// Footnotes: small lines at a page's foot that begin with a mark which the page's text bears.
#pragma once

#include <set>
#include <vector>

#include "layout/page_blocks.h"

namespace fenjie::layout {

/// Spans of the lines of footnotes: the last ones of their page, smaller than the text of most pages, each of them begun
/// by a mark (①, *, 〔1〕) that stands behind a word of the page. They interrupt what goes on over the page.
/// @param furniture spans of lines that are no text of the page
std::set<Span> find_footnotes(const std::vector<PageBlocks>& pages, const std::set<Span>& furniture);

}  // namespace fenjie::layout
