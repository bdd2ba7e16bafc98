// Leaders and units of given cells that were merged over several rows: the paste leaves the cells under them empty.
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "model/document.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// Lets a leader go on over the empty cells under him as far as a text left of him (a group, a project) does so, too, or up to
/// the next leader where his unit stands once more right under it, or where each of several sections begins with a leader and most rows have none; said with table/blank-groups, since nothing printed shows
/// it. A leader missing otherwise stays missing; the rows are said, too.
std::vector<Diagnostic> spread_leaders(Table& table);

/// Lets a unit go on over the empty cells under it where the only column of units stands left of the tasks (单位|任务|时限); said so, too.
std::vector<Diagnostic> spread_units(Table& table);

/// Says where a row that goes on with the one above (its left cells are empty) has no supporting or guiding units under some, in a
/// column that writes 无 or — where there are none: merged over both rows, or forgotten. Nothing is filled in.
std::vector<Diagnostic> doubt_blank_units(Table& table, const rules::Lexicon& lexicon);

}  // namespace fenjie::layout
