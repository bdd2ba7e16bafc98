// A sheet that was printed over several pages beside one another: its first columns stand on each of them.
#pragma once

#include <vector>

#include "layout/page_blocks.h"

namespace fenjie::layout {

/// Whether `right` goes on with the columns of `left`: the same rows, and the same first column.
bool goes_on_across(const PageTable& left, const PageTable& right);

/// Puts the columns of `right` that `left` has not behind those of `left`; nothing is left of `right`.
/// @return what both have: furniture
std::vector<Span> join_across(PageTable& left, PageTable& right);

}  // namespace fenjie::layout
