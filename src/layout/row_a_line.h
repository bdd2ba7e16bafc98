// Tables pasted with one blank between their cells: each row on one line, each line with as many words as the head has columns.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "layout/printed_line.h"
#include "layout/table_region.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// The table of `region` where all its lines are such rows: the first column's numbers count on, and what stands under units,
/// persons and deadlines may be some. Nothing else is believed: then the engines part the lines.
/// @param source the text that the lines' spans point into
std::optional<Table> table_of_lines(const std::vector<PrintedLine>& lines, const TableRegion& region, std::string_view source,
                                    const rules::Lexicon& lexicon);

}  // namespace fenjie::layout
