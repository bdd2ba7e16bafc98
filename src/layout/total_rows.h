// Rows of a table that only add up others: 合计, 小计.
#pragma once

#include <string_view>
#include <vector>

#include "layout/piece.h"
#include "model/document.h"
#include "rules/book.h"

namespace fenjie::layout {

/// 合计: adds up other rows, wherever else in its row figures stand.
/// @param key a cell's, without blanks
bool is_total_word(const rules::RuleSet& totals, std::string_view key);

/// Makes each such row a note of the table; what stands in cells merged with other rows stays there.
void set_totals_apart(Table& table, const rules::RuleSet& totals);

/// Takes such lines out of the pieces of a table without rules, before its rows are looked for: each is in no other row.
/// @return a note for each line
std::vector<Passage> take_total_lines(std::vector<Piece>& pieces, const rules::RuleSet& totals);

}  // namespace fenjie::layout
