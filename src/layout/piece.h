// A run of text on one printed line, and the head of a table: what the table engines work on.
#pragma once

#include <cstddef>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/geometry.h"

namespace fenjie::layout {

/// A part of one printed line that blanks (or distance) set apart from its neighbours.
///
/// With geometry `box` is in points. In plain text left and right are characters from the line's beginning,
/// top is the index of the line within the table and bottom = top + 1.
struct Piece {
  Passage text;     ///< trimmed; single blanks inside kept (张 华)
  std::string key;  ///< match form without blanks
  Box box;
  int page = 1;
  std::size_t line = 0;      ///< index of its printed line within the table: pieces of one line share it
  bool after_blank = false;  ///< an empty line stands before its line
  bool wide_gap = false;     ///< two or more blanks (or a tab) stand before it in its line
};

/// Whether it is of a dump: its box counts characters and lines, not points.
inline bool counts_characters(const Piece& piece) { return std::abs(piece.box.height() - 1) < 1e-9; }

/// The columns that a table's head names, left to right.
///
/// `columns` already holds a group column in front of the task column (shares_heading) when the body has one.
struct Head {
  std::vector<Column> columns;
  std::vector<Box> boxes;  ///< of each heading, as in Piece; empty boxes when unknown
  std::optional<std::size_t> tasks_as_groups{};  ///< a column of tasks that is read as groups of the measures beside it
};

}  // namespace fenjie::layout
