// A sheet 分解表 as it came back: which of its columns are known, and its rows without merged cells.
#pragma once

#include <optional>
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
  std::vector<std::pair<std::size_t, std::string>> named;  ///< columns without a heading that got one
  std::vector<GridRow> rows;
  /// A cell with a value inside of merged cells, when there is one: rows were deleted and the merged areas stayed where they
  /// were. The areas below the head are not used then.
  std::string misplaced;
  std::vector<std::string> unread;  ///< sentences about heads that were renamed or are gone, and columns without one
  std::vector<std::string> guessed;  ///< sentences about rows that were taken for the rest of the row above
};

/// What had been written to the sheet, without blanks.
struct WrittenTexts {
  std::set<std::string> full_width;      ///< sections and notes: they are known without their merged cells, too
  std::set<std::string> tasks;           ///< of the tasks' own column
  std::vector<std::string> high;         ///< what may have been higher than a page: it stands in several rows
  std::set<std::size_t> high_columns{};  ///< where such texts stand
  std::set<std::string> high_numbers{};  ///< of tasks with such texts
};

/// Nothing when no row says what the columns are.
std::optional<Grid> read_grid(const ReadSheet& sheet, const sheets::Columns& columns, const WrittenTexts& written);

}  // namespace fenjie::returned
