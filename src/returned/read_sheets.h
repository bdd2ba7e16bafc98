// The cells of a workbook's sheets, as texts.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "returned/cell_values.h"
#include "returned/package.h"

namespace fenjie::returned {

/// A cell with something in it. Rows and columns count from 0.
struct ReadCell {
  int column = 0;
  /// Clean: line breaks are '\n'; numbers without superfluous digits, dates as 2022-03-02, formulas as what they gave.
  std::string_view text;
};

struct ReadRow {
  int row = 0;
  std::vector<ReadCell> cells;  ///< ascending by column

  /// Empty when nothing stands there.
  std::string_view at(int column) const;
};

/// Merged cells: rows [first_row, last_row], columns [first_column, last_column].
struct MergedArea {
  int first_row = 0, last_row = 0, first_column = 0, last_column = 0;
};

struct ReadSheet {
  std::string name;
  std::vector<ReadRow> rows;  ///< ascending; those without any text are left out
  std::vector<MergedArea> merged;
  std::vector<int> page_begins;  ///< rows that a page begins with by hand, as the program sets them; ascending
  std::deque<std::string> kept;  ///< what its texts point into, beside the workbook's shared strings
};

/// A note (批注) in a cell, with the answers to it.
struct ReadNote {
  int row = 0, column = 0;
  std::string text;
};

/// "C12" -> row 11, column 2; false when it is no place of a cell.
bool parse_cell_name(std::string_view text, int& row, int& column);
/// C12 of row 11 and column 2.
std::string cell_name(int row, int column);

/// Opens a workbook; sheets are read when asked for.
class SheetReader {
 public:
  /// @throws Error returned/not-a-workbook, returned/too-large
  explicit SheetReader(std::string_view bytes);

  /// Names in the workbook's order.
  std::vector<std::string> names() const;
  /// What the sheet holds; the texts live as long as it and this reader. What a sheet says about its own size is not read.
  /// @throws Error returned/not-a-workbook, returned/too-large
  ReadSheet read(const std::string& name);

  /// The notes of the sheet, in the file's order. @throws Error as read()
  std::vector<ReadNote> notes(const std::string& name);

  static constexpr int kMostRows = 1048576, kMostColumns = 16384;  ///< as in Excel
  static constexpr std::size_t kMostFilled = 500000;               ///< rows of one sheet with something in them
  static constexpr std::size_t kMostMerged = 200000;               ///< areas of one sheet

 private:
  friend class CellReader;
  struct Entry {
    std::string name, part;
  };
  void read_workbook();
  void read_styles(const std::string& part);
  void read_shared_strings(const std::string& part);

  Package package_;
  std::vector<Entry> sheets_;
  bool days_from_1904_ = false;
  std::vector<NumberForm> number_forms_;       // by style index of a cell
  std::deque<std::string> shared_;             // shared strings
};

}  // namespace fenjie::returned
