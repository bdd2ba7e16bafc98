// What shows the rows of a dump: empty lines between them, as pdftotext -layout prints tables with white around their
// rows; or, where nothing is numbered, lines that fill all columns.
#pragma once

#include <vector>

#include "layout/piece.h"
#include "rules/book.h"

namespace fenjie::layout {

/// What is shown of a printed line.
enum class Parting {
  unknown,  ///< nothing shows whether a row begins with this line
  row,      ///< a row begins with it
  inside,   ///< none does
};

struct Partings {
  std::vector<Parting> lines;  ///< of each printed line of the table (Piece::line); empty where nothing shows them
  bool full_lines = false;     ///< each row begins with a line that fills all columns, each of which has its heading
};

/// Empty lines part rows where most blocks between them are one row: one number in each where tasks are numbered, else
/// texts side by side. A block with more numbers holds rows that no empty line parts, since a merged cell's text stands
/// between.
/// Without them a row begins with each line that fills all columns, where most lines do, or all in a numbered table.
Partings partings_of(const Head& head, const std::vector<Piece>& pieces, const rules::Book& book);

}  // namespace fenjie::layout
