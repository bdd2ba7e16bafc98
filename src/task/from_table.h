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
/// @param table its columns get the roles that the tasks were read by: 目标任务 beside 具体措施 is their group
/// @return table/unnumbered-row, table/number-gap, table/number-repeated, table/count-mismatch,
///         table/low-confidence, table/unassigned-text
std::vector<Diagnostic> tasks_from_table(Table& table, const TableHeading& above, const rules::Book& book, const rules::Lexicon& lexicon,
                                         text::TaskIds& ids, Conventions& conventions, std::vector<Task>& tasks);

}  // namespace fenjie::task
