// Tasks of a table: one a body row.
#pragma once

#include <vector>

#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "task/conventions.h"
#include "text/task_ids.h"

namespace fenjie::task {

/// Appends one task for each body row of `table` to `tasks`.
/// @return table/unnumbered-row, table/number-gap, table/number-repeated, table/count-mismatch,
///         table/low-confidence, table/unassigned-text
std::vector<Diagnostic> tasks_from_table(const Table& table, const rules::Book& book, const rules::Lexicon& lexicon,
                                         text::TaskIds& ids, Conventions& conventions, std::vector<Task>& tasks);

}  // namespace fenjie::task
