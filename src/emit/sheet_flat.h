// A sheet with one head row and a row of cells below for each record: what filters and pivot tables can use.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "emit/workbook_file.h"
#include "model/notice.h"
#include "sheets/seal.h"

namespace fenjie::emit {

/// Width of a column of several days: two a line, and no room in which a program would break a third one at its hyphen.
inline constexpr int kTwoDatesPixels = 214;

struct FlatColumn {
  std::string heading;
  int pixels = 80;
  bool hidden = false;
  std::optional<double> date = {};  ///< a date cell instead of the heading, shown as 2022-03-02报送
  bool folded = false;              ///< hidden, with a button that shows it
};

/// Columns under `heads`, each as wide as the number at its place.
template <std::size_t count>
std::vector<FlatColumn> columns_of(const std::array<const char*, count>& heads, const std::array<int, count>& pixels) {
  std::vector<FlatColumn> columns;
  for (std::size_t i = 0; i < count; ++i) columns.push_back({heads[i], pixels[i]});
  return columns;
}

/// Writes its rows in order, from the first below the head; each becomes as high as its wrapped texts need.
class FlatSheet {
 public:
  /// Adds the sheet `name` with its head frozen and repeated on each printed page; a wide one is printed over several
  /// pages, its first two columns on each. @throws Error emit/...
  /// @param printed the columns [first, last] that are printed; nothing: all
  FlatSheet(WorkbookFile& book, const std::string& name, std::vector<FlatColumn> columns, bool landscape,
            std::optional<std::pair<std::size_t, std::size_t>> printed = {});

  /// Cells of the current row; an empty text or date writes nothing unless it is doubtful.
  void text(std::size_t column, const std::string& text, Style style = Style::plain, bool doubtful = false);
  void number(std::size_t column, int number, bool doubtful = false);
  /// @param iso_date 2022-03-02; what cannot be a date cell is written as text
  void date(std::size_t column, const std::string& iso_date, bool doubtful = false);
  /// Takes digests of what these columns say from now on, their heads first: where changes are not read back.
  void start_seal(std::vector<std::size_t> columns);
  const sheets::Seal& seal() const { return seal_; }
  /// A link to a cell of this workbook: '分解表'!C12; shown without the quotes.
  void link(std::size_t column, const std::string& cell);
  /// A link to a file of the same folder.
  void file_link(std::size_t column, const std::string& name);
  /// @throws Error emit/too-many-rows past the last row that a sheet can have
  void next_row();

  lxw_worksheet* handle() const { return sheet_; }
  /// The current row, from 0 for the head.
  lxw_row_t row() const { return row_; }
  /// Makes a column without values narrow.
  void narrow(std::size_t column, int pixels);
  /// Limits what is printed to the printed columns, down to the last row written so far.
  void set_print_area();
  /// Filter buttons in the head, for the rows written so far.
  void add_filter();
  /// Names all columns, head and rows written so far: what a pivot table is made from.
  void name_table(const std::string& name);
  /// Names the rows written so far of one column, for formulas.
  void name_column(const std::string& name, std::size_t column);

 private:
  int printed_pixels() const;
  void print_over_several_pages();
  void keep_said(std::size_t column, const std::string& text);
  void seal_row();
  lxw_row_t last_row() const { return row_ > 1 ? row_ - 1 : 1; }

  WorkbookFile& book_;
  lxw_worksheet* sheet_;
  std::string name_;
  std::vector<FlatColumn> columns_;
  std::pair<std::size_t, std::size_t> printed_;
  lxw_row_t row_ = 0;
  double height_ = 0;  // of the current row, points
  std::vector<std::size_t> sealed_;  // columns
  std::vector<std::string> said_;    // in these, by the current row
  sheets::Seal seal_;
};

/// Pixels of a column of the tasks' texts: `usual`, or more where one would not fit into the highest row.
int task_pixels(const Notice& notice, int usual);

inline constexpr double kFlatPoints = 11;  ///< size of the font of these sheets

/// A4 landscape or portrait, one page wide, 第 N 页 共 M 页 in the footer, rows [first_repeated, last_repeated] on each
/// page.
void set_page(lxw_worksheet* sheet, bool landscape, lxw_row_t first_repeated, lxw_row_t last_repeated);

}  // namespace fenjie::emit
