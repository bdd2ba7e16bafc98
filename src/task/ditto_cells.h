// Cells that say "as above" (〃, 同上).
#pragma once

#include <optional>
#include <vector>

#include "model/document.h"
#include "rules/book.h"

namespace fenjie::task {

/// The table with the text of the cell above in the place of each ditto mark; the mark is its evidence. Nothing when the table has
/// no such mark below a cell with text. Marks under a section row or under nothing stay as printed.
/// @param doubts table/ditto, info, said once a table: which cells were filled
std::optional<Table> with_dittos_written_out(const Table& table, const rules::Book& book, std::vector<Diagnostic>& doubts);

}  // namespace fenjie::task
