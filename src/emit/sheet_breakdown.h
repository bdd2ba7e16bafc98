// The sheet 分解表: the official attachment.
#pragma once

#include <string>
#include <vector>

#include "emit/sheet_columns.h"
#include "emit/workbook_file.h"
#include "model/diagnostic.h"

namespace fenjie::emit {

/// Adds the sheet `name` with the tasks of `part`; cells that a diagnostic concerns are marked and carry its message.
/// @throws Error emit/workbook
void write_breakdown(WorkbookFile& book, const std::string& name, const Part& part,
                     const std::vector<const Diagnostic*>& diagnostics);

/// A4 landscape or portrait, one page wide, 第 N 页 共 M 页 in the footer, rows [first_repeated, last_repeated] on each
/// page.
void set_page(lxw_worksheet* sheet, bool landscape, lxw_row_t first_repeated, lxw_row_t last_repeated);

}  // namespace fenjie::emit
