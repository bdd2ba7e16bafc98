// Text recognised or typed with a blank behind every character: 2 0 2 4 年 工 作.
#pragma once

#include <vector>

#include "layout/printed_line.h"

namespace fenjie::layout {

/// Takes the blanks between single characters out of the lines, where most lines of the text are printed so: a number's digits
/// belong together. A few such lines (padded names, 附 件) stay as they are.
void join_spaced_letters(std::vector<PrintedLine>& lines);

}  // namespace fenjie::layout
