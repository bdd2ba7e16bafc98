// Pieces as columns need them: spread names whole, group text and task text apart.
#pragma once

#include <vector>

#include "layout/aligned_values.h"
#include "layout/piece.h"
#include "rules/book.h"

namespace fenjie::layout {

/// The bytes `part` of a piece's text as a piece of its own, trimmed, with its share of the box.
Piece part_of(const Piece& piece, Span part);

/// Joins neighbouring pieces of one character each that together are a name: 张     华, 民   委.
std::vector<Piece> join_spread_names(const std::vector<Piece>& pieces, ValueCosts& costs);

/// Joins a post with the name behind it: 副市长 林涛.
std::vector<Piece> join_posts(const std::vector<Piece>& pieces, ValueCosts& costs);

/// Joins the pieces of a line that blanks stretch over its whole width: 加 快 布 局.
std::vector<Piece> join_stretched_lines(const std::vector<Piece>& pieces);

/// Gives pages that hold nothing but a few short lines at the margin (a group's text that goes into the page's
/// margin, a repeated head between) the number of the page before.
void join_margin_pages(std::vector<Piece>& pieces);

/// Cuts pieces of one page where a short group text stands only a blank before the tasks' text (环境。 53、深化改革).
std::vector<Piece> cut_off_groups(const std::vector<Piece>& pieces, const rules::Book& book);

}  // namespace fenjie::layout
