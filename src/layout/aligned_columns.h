// Which column of the head each piece stands in: page by page, by horizontal position and by content.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/aligned_sections.h"
#include "layout/aligned_values.h"
#include "layout/piece.h"
#include "rules/book.h"

namespace fenjie::layout {

struct PlacedPiece {
  Piece piece;
  std::size_t column = 0;
  SectionPart section = SectionPart::none;  ///< a section row stands over all columns, `column` is the task column
  bool unsure = false;                      ///< another column would do as well
};

/// How the pieces of a page find their columns.
enum class Placing {
  by_edges,   ///< by where the page's columns begin
  by_lines,   ///< line by line: texts side by side are of different columns
  by_blocks,  ///< so in each block between empty lines (layout/parted_rows.h), which has its own edges: a dump shifts them
};

/// Index of the column that holds the tasks: the one headed so, or the first that can.
std::size_t task_column(const Head& head);

/// Pieces with their columns, page by page. A piece printed over two columns with a blank where they
/// meet (推动特色 造森林生态食品) is cut there. Each page has its own column positions;
/// section rows say nothing about them.
std::vector<PlacedPiece> place_in_columns(const Head& head, const std::vector<Piece>& pieces, Placing placing,
                                          ValueCosts& costs, const rules::Book& book);

}  // namespace fenjie::layout
