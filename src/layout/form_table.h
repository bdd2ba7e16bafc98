// A form: a ruled sheet of pairs of a label and a value (督办单, 交办单) -> a table with one row for each numbered item.
#pragma once

#include <optional>
#include <vector>

#include "layout/page_blocks.h"
#include "layout/ruled_table.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// A table whose columns are the form's labels, in which the items of 办理要求 (or what else tells the task) are rows and
/// every other value stands beside all of them. Nothing where the cells are not pairs, their labels are mostly not
/// known, or no label or several tell the task or none names units.
std::optional<RuledTable> form_table(const std::vector<PageTable>& pages, const rules::Book& book,
                                     const rules::Lexicon& lexicon);

}  // namespace fenjie::layout
