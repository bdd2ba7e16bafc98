// The head of a ruled table: its rows, and what they say of the columns.
#pragma once

#include <vector>

#include "layout/ruled_sheet.h"
#include "model/document.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// Rows on top of a table's first page.
struct TopRows {
  int titles = 0;      ///< full-width rows over the head: title, unit of measure ...
  int heads = 0;       ///< rows of headings after them
  bool known = false;  ///< two headings or more are words of a task table's head
};

/// @param above columns of the table above, or null: a first row whose cells are like theirs is no head
TopRows top_rows(const Sheet& first, const std::vector<Column>* above, const rules::Lexicon& lexicon);

/// How many rows on top of a later page repeat rows on top of the first one (its head, perhaps with its title).
int repeated_rows(const Sheet& first, const TopRows& top, const Sheet& later);

/// The columns that the head names. A heading over several columns that names tasks belongs to the last of them:
/// those before it hold groups and share it. Without a head they are those of the table above, where there are as
/// many, in its words without their places; else the cells tell their roles. `over` gets headings that are no column's own.
std::vector<Column> columns_of(const Sheet& first, const TopRows& top, const std::vector<Column>* above,
                               const rules::Lexicon& lexicon, std::vector<Span>& over);

}  // namespace fenjie::layout
