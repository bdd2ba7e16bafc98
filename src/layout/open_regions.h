// Where tables without a full grid of rules stand on a page: runs of lines whose parts stand under each other.
#pragma once

#include <vector>

#include "layout/text_parts.h"
#include "model/geometry.h"
#include "model/page.h"

namespace fenjie::layout {

/// Lines [begin, end) of a page.
struct OpenRegion {
  std::size_t begin = 0, end = 0;
};


/// Regions top down. Prose in two columns, lists, dotted contents and lone lines give none.
/// @param rulings as merge_rulings() gives them
std::vector<OpenRegion> open_regions(const std::vector<PartedLine>& lines, const std::vector<Ruling>& rulings);

}  // namespace fenjie::layout
