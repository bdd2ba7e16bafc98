// Rows of a table that are headings by their number.
#pragma once

#include "model/document.h"
#include "rules/book.h"

namespace fenjie::layout {

/// Makes 一⇥推动产业升级 over rows with Arabic numbers a section row 一、推动产业升级: nothing but sums of the rows
/// below stands behind it (一⇥产业类项目⇥⇥288000), which become a note, and no cell reaches into the next row.
/// @param labels rules for the numbers of tasks
void set_headings_apart(Table& table, const rules::RuleSet& labels);

}  // namespace fenjie::layout
