// What the columns of a table hold, decided from the whole head.
#pragma once

#include <optional>
#include <vector>

#include "model/document.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// Sets each column's role from its heading and its neighbours: 责任单位 beside 牵头单位 holds the others (support),
/// alone it holds the units; a head without a task column gets the widest-named unknown column as its task column.
/// Columns that share the heading of the next one (a body group column) keep the role group.
/// @param over of each column, what a heading over it and others says: 单位 under 牵头单位 are those who lead; may be empty
void decide_roles(std::vector<Column>& columns, const rules::Lexicon& lexicon,
                  const std::vector<std::optional<ColumnRole>>& over = {});

}  // namespace fenjie::layout
