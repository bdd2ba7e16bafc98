// The ways to a table's rows and cells. Each takes the pieces of one table (all pages, furniture and repeated
// heads removed, in printed order) and returns body and section rows; every piece is in exactly one cell.
//
// The caller tries those that fit the input and keeps the cheapest (Table::cost).
#pragma once

#include <vector>

#include "layout/piece.h"
#include "model/document.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// Row after row, each row's cells in column order (a dump of a PDF's content, pdftotext -raw):
/// the cheapest monotone assignment of pieces to columns, a dynamic programme linear in the pieces.
Table rows_in_order(const Head& head, const std::vector<Piece>& pieces, const rules::Lexicon& lexicon,
                    const rules::Book& book);

/// Columns by horizontal position, rows by vertical position and content (pdftotext -layout; PDF without rules).
Table rows_by_alignment(const Head& head, const std::vector<Piece>& pieces, const rules::Lexicon& lexicon,
                        const rules::Book& book);

/// Pieces out of row order, but each column's pieces in order within a page (pdftotext without options).
Table rows_scattered(const Head& head, const std::vector<Piece>& pieces, const rules::Lexicon& lexicon,
                     const rules::Book& book);

}  // namespace fenjie::layout
