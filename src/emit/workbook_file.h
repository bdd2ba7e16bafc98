// A workbook while it is written: libxlsxwriter's handles, with errors as exceptions and shared formats.
#pragma once

#include <xlsxwriter.h>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fenjie::emit {

/// What a cell looks like. The names are those of the parts of an official attachment.
enum class Style {
  title,
  head,
  section,
  text,
  centered,
  note,
  plain,
  plain_small,   ///< of texts that no row holds at the usual size
  plain_tiny,
  plain_head,
  plain_number,
  plain_centered,
  date,
  report_date,  ///< 2022-04-07报送, in a head
  link,
  unseen,  ///< of a hidden column: on one line, since LibreOffice prints wrapped texts of such a column at its edge
  count
};

inline constexpr double kSmallPoints = 8, kTinyPoints = 6;  ///< of Style::plain_small and plain_tiny

/// Describes the workbook to the program that opens it.
struct BookProperties {
  std::string title;
  std::string author;
  std::string date;  ///< ISO date that stands for the creation time; a fixed day when empty: no clock
  /// A row leaves the memory when the next one begins; texts are not shared then, so that the file is larger.
  bool is_large = false;
  bool holds_edits = false;  ///< see emit::Standing
};

class WorkbookFile {
 public:
  /// @param points size of the body font
  WorkbookFile(const BookProperties& properties, double points);

  lxw_worksheet* add_sheet(const std::string& name);
  /// Same style, same handle; `doubtful` cells get a light ground.
  lxw_format* format(Style style, bool doubtful = false);
  /// A format that gives nothing but a ground, for conditions.
  lxw_format* ground(lxw_color_t colour);
  /// Later formats have this body size.
  void set_points(double points);

  void set_width(lxw_worksheet* sheet, lxw_col_t column, int pixels, bool hidden = false);
  /// Folds the column away, with a button over it that shows it again.
  void fold(lxw_worksheet* sheet, lxw_col_t column, int pixels);
  /// Begins a row of that height in points; rows ascend, and a row's cells are written before the next one begins.
  void begin_row(lxw_worksheet* sheet, lxw_row_t row, double height);
  /// Writes `text` as text, whatever it begins with, over the rows and columns [first, last]; the first row has begun.
  void write(lxw_worksheet* sheet, lxw_row_t first_row, lxw_col_t first_column, lxw_row_t last_row,
             lxw_col_t last_column, const std::string& text, lxw_format* format);
  /// The same for one cell.
  void write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format);
  /// Names the cells of the sheet `sheet_name`, rows and columns [first, last].
  void define_name(const std::string& name, const std::string& sheet_name, lxw_row_t first_row, lxw_col_t first_column,
                   lxw_row_t last_row, lxw_col_t last_column);

  /// Completes the file; nothing may be written afterwards. @throws Error emit/workbook
  std::string bytes();

 private:
  static constexpr std::size_t kStyles = static_cast<std::size_t>(Style::count);
  struct Close {
    void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
  };
  struct MemoryFile {
    MemoryFile();
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    int descriptor;
  };

  /// Merged cells that go on in rows that have not begun.
  struct OpenArea {
    lxw_worksheet* sheet;
    lxw_row_t last_row;
    lxw_col_t first_column, last_column;
    lxw_format* format;
  };

  MemoryFile file_;
  std::vector<OpenArea> open_areas_;
  std::unique_ptr<lxw_workbook, Close> book_;
  double points_;
  bool holds_edits_;
  std::array<std::array<lxw_format*, 2>, kStyles> formats_{};
  std::vector<std::pair<lxw_color_t, lxw_format*>> grounds_;
};

/// The number that stands for 2022-03-02 in a date cell; none for what is no day from 1900-03-01 to 9999-12-31.
std::optional<double> serial_date(const std::string& iso_date);

/// @throws Error emit/workbook when `error` is one
void demand(lxw_error error);

}  // namespace fenjie::emit
