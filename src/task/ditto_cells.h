// Cells that say "as above" (〃, 同上), and blank ones of which the table's note says so (注：空白处同上。).
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

/// The table with the text of the cell above in the blank cells of units, persons and deadlines beside a task, where a note of the table
/// says that they are as above; the note is their evidence. Nothing without such a note or cell.
/// @param doubts table/ditto, info: how many cells were filled
std::optional<Table> with_blanks_written_out(const Table& table, const rules::Book& book, std::vector<Diagnostic>& doubts);

}  // namespace fenjie::task
