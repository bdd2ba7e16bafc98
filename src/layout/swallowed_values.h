// Lines of a task's or group's text that say what another column holds.
#pragma once

#include "model/document.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// Doubts the rows of a table from a dump, or without rules, in whose task or group one whole line is a number, a
/// deadline or a list of units, where the table has a column for these: a border that was not seen. Raises
/// Table::row_costs.
void doubt_swallowed_values(Table& table, const rules::Lexicon& lexicon);

/// Cells of several lines of which one is no part of what its column holds: 2026年10月底前 with 政府 below it.
std::size_t misplaced_values(const Table& table, const rules::Lexicon& lexicon);

}  // namespace fenjie::layout
