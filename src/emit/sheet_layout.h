// Widths, heights and page breaks of the sheet 分解表; no file format yet.
#pragma once

#include <string>
#include <vector>

#include "sheets/breakdown_rows.h"

namespace fenjie::emit {

/// Widths and heights of one sheet.
struct SheetLayout {
  double points = 12;       ///< size of the body font
  std::vector<int> widths;  ///< pixels, one a column
  std::string title{};      ///< parted into its lines
  double title_height = 0;  ///< points
  double head_height = 0;   ///< of the row with the columns' own headings
  double over_height = 0;   ///< of the row above it, where there is one
};

/// Pixels of the columns [first, last].
int width_of(const SheetLayout& layout, std::size_t first, std::size_t last);

/// Finds widths, a font size at which rows stay printable, and the rows' heights.
SheetLayout measure(const std::string& title, const sheets::Columns& columns, std::vector<sheets::SheetRow>& rows);

/// Marks the rows that begin a page, so that no section row is left alone and the text of a merged cell is never cut;
/// makes rows higher where a merged cell needs it.
void break_pages(const sheets::Columns& columns, const SheetLayout& layout, std::vector<sheets::SheetRow>& rows);

inline constexpr std::size_t kTitlePoints = 22;
inline constexpr double kHighestRow = 400;  ///< points; Excel allows 409
inline constexpr int kPagePixels = 1006;    ///< A4 landscape between margins of 0.6 inch
inline constexpr double kPagePoints = 488;  ///< A4 landscape between margins of 0.7 inch, and a little spare

}  // namespace fenjie::emit
