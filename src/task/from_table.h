// Tasks of a table: one a body row.
#pragma once

#include <vector>

#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "task/conventions.h"
#include "task/table_headings.h"
#include "text/task_ids.h"

namespace fenjie::task {

/// Appends one task for each body row of `table` to `tasks`.
/// @param above what stands above its first row: the section of its tasks, up to its own section rows
/// @return table/unnumbered-row, table/number-gap, table/number-repeated, table/count-mismatch,
///         table/low-confidence, table/unassigned-text
std::vector<Diagnostic> tasks_from_table(const Table& table, const TableHeading& above, const rules::Book& book, const rules::Lexicon& lexicon,
                                         text::TaskIds& ids, Conventions& conventions, std::vector<Task>& tasks);

}  // namespace fenjie::task
