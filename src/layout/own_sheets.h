// Sheets of fenjie's own workbook on the pages of a file: whoever prints the workbook prints them all, and 数据, 责任清单 and 督办
// hold every task of 分解表 once more.
#pragma once

#include <vector>

#include "layout/page_blocks.h"

namespace fenjie::layout {

struct OwnSheets {
  std::vector<Span> furniture;  ///< feet that name these sheets, columns printed again on the pages beside their first one
  bool reads_data = false;  ///< 数据 is the table that gives the tasks
};

/// Sets PageTable::whole_rows of all tables, and PageTable::own_sheet of those that are such a sheet, where another table is left to be read: 分解表, or 数据
/// where nothing else has been printed. A file is a printed workbook only where one of its sheets is known for certain: by
/// heads that no notice has, by its name in the foot, or since 说明 names the program.
OwnSheets find_own_sheets(std::vector<PageBlocks>& pages);

}  // namespace fenjie::layout
