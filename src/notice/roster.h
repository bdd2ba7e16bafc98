// Rosters: who sits in a 领导小组, as what.
#pragma once

#include <vector>

#include "model/notice.h"
#include "notice/lines.h"

namespace fenjie::notice {

/// Appends the entries of every roster in `part` and marks their lines as taken. Lines around them (why the group is
/// founded, where its office is) stay for the outline.
/// @param title title of the attachment, or of the notice, that the lines stand under
/// @return true when the part holds a roster
bool read_roster(Lines& lines, Range part, const Field& title, std::vector<RosterEntry>& roster,
                 const Context& context);

/// A table without task column whose every row reads as a roster line: 职务 | 姓名 | 单位及职务. Appends its entries.
bool read_roster_table(const Table& table, const Field& title, std::vector<RosterEntry>& roster,
                       const Context& context);

}  // namespace fenjie::notice
