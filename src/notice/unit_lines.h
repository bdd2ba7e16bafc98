// Units on lines of their own, without a number, over what each has to do: 县教育局 with 1.… or 负责… below.
#pragma once

#include <vector>

#include "notice/lines.h"

namespace fenjie::notice {

/// A paragraph that begins with units and heads an item.
struct UnitLine {
  int level = 0;           ///< of the item; 0: the paragraph heads none
  std::size_t behind = 0;  ///< byte of the key where the item's text begins: behind 县教育局： in front of a sentence; else its end
};

/// One for each paragraph: only where several of a part head items, or where numbers head the others (二、县教育局).
std::vector<UnitLine> unit_lines_of(const std::vector<rules::Subject>& paragraphs, const Context& context);

}  // namespace fenjie::notice
