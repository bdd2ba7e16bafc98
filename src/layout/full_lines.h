// Which lines of a table's cells are full: a wrap may stand behind them; behind the others somebody pressed Enter.
#pragma once

#include "model/document.h"

namespace fenjie::layout {

/// Fills Table::full_ends of all tables. Precondition: document.has_boxes.
///
/// A line is full when its column's widest line, rows hardly read right aside, has no more room than it takes, its own text and the first characters
/// of the next line that no break may part (a word, a character with the marks around it).
void find_full_lines(Document& document);

}  // namespace fenjie::layout
