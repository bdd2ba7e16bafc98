// A sheet 分解表 as it came back: which of its columns are known, and its rows without merged cells.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "returned/read_sheets.h"
#include "sheets/breakdown_rows.h"

namespace fenjie::returned {

struct GridRow {
  int row = 0;              ///< of the sheet, from 0
  bool full_width = false;  ///< a section, a group or a note
  std::string text;         ///< of a full-width row
  std::vector<std::string> cells;  ///< one a column of sheets::Columns; empty where that column is gone
  std::vector<std::string> extra;  ///< one an added column
};

struct Grid {
  std::string title;
  std::vector<int> places;  ///< the sheet's column of each column, or -1 when it is gone
  std::vector<std::pair<std::string, int>> extra;  ///< heading and place of columns that someone added
  std::vector<GridRow> rows;
  /// A cell with a value inside of merged cells, when there is one: rows were deleted and the merged areas stayed where they
  /// were. The areas below the head are not used then.
  std::string misplaced;
  std::vector<std::string> unread;  ///< sentences about heads that were renamed or are gone, and columns without one
};

/// @param full_width texts of sections and notes, without blanks: they are known without their merged cells, too
/// @param high what a cell said that may have been higher than a page, without blanks: it stands in several rows
/// @throws Error returned/no-head when no row says what the columns are
Grid read_grid(const ReadSheet& sheet, const sheets::Columns& columns, const std::set<std::string>& full_width,
               const std::vector<std::string>& high = {});

}  // namespace fenjie::returned
