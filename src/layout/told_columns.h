// Columns of given cells under headings that nobody foresaw (谁来干, 啥时候干完): what they hold is told by their cells.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/document.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// Match forms of a table's cells by row and column, empty ones as well; each row is as wide as the head.
using CellKeys = std::vector<std::vector<std::string>>;

/// Of each column whose heading nobody knows, what two thirds of its cells are: units or deadlines where no heading speaks of
/// them, units also under a word that says their part (由谁协同) or a kind of units (社区), persons under a post (镇领导); groups
/// left of the tasks with empty cells under them. Nothing for others.
std::vector<std::optional<ColumnRole>> told_columns(const std::vector<Column>& columns, const CellKeys& rows,
                                                    const rules::Lexicon& lexicon);

/// The same for a head of which less than half is known: numbers, all persons, groups and tasks as well; a known column of tasks
/// that groups longer texts is a group. Nothing at all where the columns do not show a table of tasks: texts that differ, units
/// who do them, and one more kind of value.
std::vector<std::optional<ColumnRole>> columns_told_alone(const std::vector<Column>& columns, const CellKeys& rows,
                                                          const rules::Lexicon& lexicon);

}  // namespace fenjie::layout
