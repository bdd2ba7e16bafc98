// fenjie's report forms (--forms) on the pages of a file: a unit's workbook has one for each reporting date, most with the same tasks.
#pragma once

#include <vector>

#include "layout/page_blocks.h"

namespace fenjie::layout {

/// Sets PageTable::own_sheet of the tables of forms whose tasks all stand in forms before them.
void find_repeated_forms(std::vector<PageBlocks>& pages);

}  // namespace fenjie::layout
