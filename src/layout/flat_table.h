// A table region of a plain text -> the table, by the cheapest engine.
#pragma once

#include <string_view>
#include <vector>

#include "layout/printed_line.h"
#include "layout/table_region.h"
#include "model/document.h"

namespace fenjie::layout {

/// Title, columns, rows and notes of `region`. Lines at its end that hold nothing but text are no rows: the region's
/// body and notes are cut back to the last row.
Table flat_table(const std::vector<PrintedLine>& lines, TableRegion& region, std::string_view source,
                 const rules::Lexicon& lexicon, const rules::Book& book);

/// Puts the title and the notes of `region` into `table`.
void add_words_around(Table& table, const std::vector<PrintedLine>& lines, const TableRegion& region,
                      const rules::Book& book);

}  // namespace fenjie::layout
