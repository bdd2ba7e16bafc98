// The texts of a narrow group column: lines gathered over gaps and page breaks.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "layout/aligned_lines.h"

namespace fenjie::layout {

/// Where a group's text stands on one page.
struct GroupPart {
  int page = 1;
  std::vector<std::size_t> lines;  ///< indices into AlignedLines::groups
  bool repeated = false;           ///< the text of an earlier page printed again
};

struct GroupText {
  std::size_t column = 0;
  std::string key;
  std::vector<GroupPart> parts;  ///< by page
  bool fragment = false;         ///< the column's texts end with a full stop, this one has none or nothing else

  bool printed_twice() const;  ///< on another page again
};

/// In printed order. A text ends with a full stop, with a short line, before a gap, or at a section row.
std::vector<GroupText> gather_group_texts(const AlignedLines& table);

}  // namespace fenjie::layout
