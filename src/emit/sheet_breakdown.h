// The sheet 分解表: the official attachment.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "emit/doubts.h"
#include "sheets/breakdown_columns.h"
#include "sheets/seal.h"
#include "emit/workbook_file.h"

namespace fenjie::emit {

/// Where a diagnostic's cell is: '分解表'!C12.
using DoubtCells = std::unordered_map<const Diagnostic*, std::string>;

/// Adds the sheet `name` with the tasks of `part`; cells that a diagnostic concerns are marked and carry its message.
/// @param cells takes the cells of the diagnostics of these tasks, for links to them
/// @param notes takes the digests of the cells' notes
/// @throws Error emit/...
void write_breakdown(WorkbookFile& book, const std::string& name, const sheets::Part& part, const DoubtsByTask& doubts,
                     DoubtCells& cells, sheets::Seal& notes);

}  // namespace fenjie::emit
