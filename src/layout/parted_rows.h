// Tables whose rows empty lines part, as pdftotext -layout prints those with white around their rows.
#pragma once

#include <vector>

#include "layout/piece.h"
#include "rules/book.h"

namespace fenjie::layout {

/// What empty lines say of a printed line.
enum class Parting {
  unknown,  ///< nothing: they part no rows here
  row,      ///< a row begins with it
  inside,   ///< none does
};

/// For each printed line of the table (Piece::line) what empty lines say of it; empty where they part no rows. They do
/// where most blocks between them are one row: one number in each where tasks are numbered, else texts side by side. A block
/// with more numbers holds rows that no empty line parts, since a merged cell's text stands between.
std::vector<Parting> rows_between_blanks(const Head& head, const std::vector<Piece>& pieces, const rules::Book& book);

}  // namespace fenjie::layout
