// Where the rows of a table in points begin whose tasks have no numbers and that few rules part.
#pragma once

#include "layout/aligned_lines.h"
#include "layout/piece.h"

namespace fenjie::layout {

/// Marks the lines that begin a row (Parting::row). Rows are told by white, where all lines stand either as close as
/// those of a cell or clearly farther apart, and each block between has a task's text and another column's
/// (AlignedLines::white_parts_rows); else by the lines where several columns begin their texts at once, the task's too.
/// Marks nothing where neither is so.
void mark_first_lines(const Head& head, AlignedLines& table);

}  // namespace fenjie::layout
