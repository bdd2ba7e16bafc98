// Tables printed one cell a line: where each row has as many lines as columns, each line has its column.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/piece_traits.h"

namespace fenjie::layout {

/// The column of each piece, or -1: known in rows from one number to the next that hold one line for each column, where most
/// rows do. 办公室 under 安全科 is the next column's value then, no rest of a name. Where most rows hold one line for each of the
/// `texts` columns in front of the first name or day, those lines are known: 主要内容 under 任务名称 is no rest of it.
/// Precondition: the first of the columns is of numbers, else nothing is known (`columns` is 0).
std::vector<int> own_columns(const std::vector<PieceTraits>& traits, std::size_t columns, std::size_t texts);

}  // namespace fenjie::layout
