// The tables of one page as they stand in print: heads, titles and empty rows included, nothing joined over pages.
#pragma once

#include <vector>

#include "model/page.h"
#include "model/printed_table.h"

namespace fenjie::layout {

/// Every table of a page, whatever it holds, top down. Where rules close each cell, rules decide; elsewhere aligned
/// texts do, and rules help. Made for inspection and benchmarks: the notice's own tables are read by their heads.
std::vector<PrintedTable> printed_tables(const Page& page);

}  // namespace fenjie::layout
