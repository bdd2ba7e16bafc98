// A printed line that holds a whole document, or much of one: its lines are found again.
#pragma once

#include <vector>

#include "notice/lines.h"

namespace fenjie::notice {

/// The line is longer than a page is wide, or begins with a title that more text follows.
bool has_lost_line_breaks(const Passage& line, const Context& context);

/// The lines that such a line was once: cut at wide blanks, around parts that are header lines by themselves, before
/// labels and after sentences that a blank follows; without any blank, around title, number, addressees, signature and
/// date. Nothing is lost but the blanks at the cuts.
std::vector<Passage> restored_lines(const Passage& line, const Context& context);

}  // namespace fenjie::notice
