// Rows of the sheet 分解表 that are higher than a page.
#pragma once

#include <vector>

#include "emit/sheet_layout.h"
#include "sheets/breakdown_rows.h"

namespace fenjie::emit {

/// Parts the texts of tasks that no row can hold: their rest stands in rows below, one a page (SheetRow::is_rest), where
/// the other cells of the task are empty. A sheet without such other cells keeps its high rows.
void part_high_rows(const sheets::Columns& columns, const SheetLayout& layout, std::vector<sheets::SheetRow>& rows);

}  // namespace fenjie::emit
