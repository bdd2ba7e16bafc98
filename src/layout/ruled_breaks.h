// Page breaks inside a ruled table: cut rows and merged cells that go on.
#pragma once

#include <vector>

#include "layout/ruled_sheet.h"
#include "model/document.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// How the rows of one table look: what a row on top of a page is judged by.
struct RowHabits {
  std::vector<double> filled;  ///< of each column, share of body rows with text in it
  std::vector<bool> merged;    ///< of each column, whether one of its cells reaches over rows
  double labelled = 0;         ///< share of tasks that begin with a number
  double finished = 0;         ///< share of tasks that end like a sentence
  int task = -1, number = -1;  ///< columns, or -1; where measures stand beside tasks, theirs is the task column
};

RowHabits habits_of(const std::vector<Sheet>& pages, const std::vector<Column>& columns, const rules::RuleSet& labels,
                    const rules::Lexicon& lexicon);

/// What appending a page found.
struct Joined {
  bool cut_row = false;        ///< the first row goes on with the last one before the break
  double doubt = 0;            ///< 0 sure .. 1
  int row = 0;                 ///< row of the whole that was joined or doubted
  std::vector<Span> repeated;  ///< lines of a merged cell that the producer printed again
};

/// For each page, whether its table ends so high that more lines of its last row had room: who prints a row over two pages
/// fills the first one.
std::vector<bool> have_room(const std::vector<PageTable>& pages);

/// Appends the body rows of the next page to `whole`.
/// @param has_room have_room() of the page that `whole` ends on
Joined append_page(Sheet& whole, Sheet next, bool has_room, const std::vector<Column>& columns, const RowHabits& habits,
                   const rules::RuleSet& labels, const rules::Lexicon& lexicon);

}  // namespace fenjie::layout
