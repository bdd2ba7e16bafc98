// What the columns of a table hold, decided from the whole head.
#pragma once

#include <optional>
#include <vector>

#include "model/document.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// Sets each column's role from its heading and its neighbours: a head without a task column gets an unknown column in front of
/// the units as its task column.
/// Columns that share the heading of the next one (a body group column) keep the role group.
/// @param over of each column, what a heading over it and others says: 单位 under 牵头单位 are those who lead; may be empty
/// @param lengths of each column, mean bytes of its cells: of unknown columns, the longest texts are the tasks; may be empty
/// @param told of each column what its cells are where they know better than the heading (told_columns.h); may be empty
void decide_roles(std::vector<Column>& columns, const rules::Lexicon& lexicon,
                  const std::vector<std::optional<ColumnRole>>& over = {}, const std::vector<std::size_t>& lengths = {},
                  const std::vector<std::optional<ColumnRole>>& told = {});

}  // namespace fenjie::layout
