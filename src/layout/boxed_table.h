// Tables drawn with characters: ┌───┬───┐, │ 任务 │ 单位 │; +---+---+, | 任务 | 单位 |.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "layout/delimited_table.h"

namespace fenjie::layout {

/// Whether a line is the upper edge of a drawn table.
bool opens_box(const PrintedLine& line);

/// The table whose upper edge is line `begin`; its cells go from rule to rule, over several printed lines. Columns are told by
/// the order of the lines between them, since pages of the web keep no blanks. Nothing where a line has other columns than the rest.
std::optional<DelimitedTable> boxed_table_at(const std::vector<PrintedLine>& lines, std::size_t begin, std::string_view source,
                                             const rules::Lexicon& lexicon, const rules::Book& book);

}  // namespace fenjie::layout
