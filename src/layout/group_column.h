// A narrow column of groups that the head does not name: its words stand before the tasks they cover.
#pragma once

#include <vector>

#include "layout/piece.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// True when short lines that are no value of any column stand before numbered tasks, again and again.
bool has_group_column(const Head& head, const std::vector<Piece>& pieces, const rules::Lexicon& lexicon,
                      const rules::Book& book);

/// Puts a group column in front of the task column; it shares the task column's heading.
void add_group_column(Head& head);

}  // namespace fenjie::layout
