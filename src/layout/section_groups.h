// Which rows the texts of a narrow group column cover: the cheapest sharing out of the rows between two section rows.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/aligned_bands.h"
#include "layout/aligned_group_texts.h"
#include "layout/aligned_groups.h"
#include "layout/aligned_lines.h"

namespace fenjie::layout {

struct GroupAlignment {
  bool spreadsheet = false;  ///< its program prints a cell that goes over pages on each of them
  bool top = false;          ///< cells begin at the top of their rows
};

struct GroupSolution {
  std::vector<GroupCell> cells;
  double cost = 0;  ///< 0: every text stands exactly where the alignment has it
};

/// The rows [begin, end) between two section rows.
struct GroupSection {
  std::size_t begin = 0, end = 0;
};

/// Row that a text begins beside.
std::size_t row_beside(const AlignedLines& table, const std::vector<Band>& bands, const GroupText& text);

/// The section with `row`; the one below, where that is a section row.
GroupSection section_of(const std::vector<Band>& bands, std::size_t row);

/// Solves the texts of each column and section together.
GroupSolution solve_groups(const AlignedLines& table, const std::vector<Band>& bands, const std::vector<GroupText>& texts,
                           GroupAlignment alignment);

}  // namespace fenjie::layout
