// Tables of web pages saved with one cell a line, a | behind each: records are made of them.
#pragma once

#include <string_view>
#include <vector>

#include "layout/printed_line.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// Joins the lines of each row to one line of cells (`序号 | 任务 | 单位 |`), where the head and what stands in the columns
/// tell how many cells make a row. Elsewhere nothing is changed.
void join_barred_cells(std::vector<PrintedLine>& lines, std::string_view source, const rules::Lexicon& lexicon);

}  // namespace fenjie::layout
