// The printed lines of a table with their text per column: what rows are made of.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "layout/aligned_columns.h"
#include "layout/parted_rows.h"
#include "layout/piece.h"
#include "rules/book.h"

namespace fenjie::layout {

/// The text of one column on one line; blank when there is none.
struct LineCell {
  Passage text;
  std::string key;
  Box box;

  bool blank() const { return key.empty(); }
};

/// How a line's task text begins; section_rest: it goes on the section row above.
enum class LineStart { plain, task, section, section_rest };

struct AlignedLine {
  int page = 1;
  double y = 0;  ///< vertical place on its page, in line heights; dumps: rank among the page's lines
  bool after_blank = false;
  Parting parting = Parting::unknown;
  bool unsure = false;  ///< texts that stand far apart went into one cell, or may as well be the next column's
  LineStart start = LineStart::plain;
  std::vector<LineCell> cells;  ///< one a column
};

/// One line of a narrow group column, which has a line spacing of its own.
struct GroupLine {
  Passage text;
  std::string key;
  int page = 1;
  double y = 0;          ///< on the scale of AlignedLine::y
  std::size_t next = 0;  ///< index of the first AlignedLine at or below it (of its page, or the next)
  std::size_t column = 0;
  bool numbered = false;  ///< begins with a number: a text of its own begins
};

struct AlignedLines {
  std::vector<AlignedLine> lines;  ///< by page, top down; every line has text outside the group column
  std::vector<GroupLine> groups;   ///< by page, top down
  std::size_t task = 0;            ///< index of the task column
  std::optional<std::size_t> tasks_as_groups{};  ///< Head::tasks_as_groups
  bool is_dump = false;            ///< y is a rank
  bool rows_are_parted = false;    ///< layout/parted_rows.h
  bool white_parts_rows = false;   ///< layout/first_lines.h
  bool rows_fill_lines = false;    ///< the same: each begins with a line that fills all columns
};

/// Gathers placed pieces into lines. Lines whose only text is in a group column are `groups` alone.
/// @param partings of partings_of()
AlignedLines gather_lines(const Head& head, const std::vector<PlacedPiece>& placed,
                          const Partings& partings, const rules::Book& book);

}  // namespace fenjie::layout
