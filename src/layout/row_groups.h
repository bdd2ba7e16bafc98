// Groups printed anew in each row of a table without rules.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/aligned_groups.h"

namespace fenjie::layout {

/// A cell for each row, where each row has a text of its own in group column `column` and neighbours share theirs;
/// nothing where a group's text stands once beside several rows. Where rows begin with lines that fill all columns, each has its own.
std::vector<GroupCell> groups_of_each_row(const AlignedLines& table, const std::vector<Band>& bands,
                                          std::size_t column);

}  // namespace fenjie::layout
