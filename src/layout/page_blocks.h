// One page -> its free lines and ruled tables in reading order, written into the source text.
#pragma once

#include <string_view>
#include <string>
#include <variant>
#include <vector>

#include "layout/page_frame.h"
#include "layout/page_source.h"
#include "layout/ruled_grid.h"
#include "layout/text_columns.h"

namespace fenjie::layout {

/// A ruled table on one page.
struct PageTable {
  int page = 1;
  Grid grid;
  std::vector<std::vector<PageLine>> lines;  ///< of each grid.cells entry
  std::string_view own_sheet{};              ///< of fenjie's own workbook that it is: see find_own_sheets()
  bool is_data = false;                      ///< it is the own sheet 数据 that gives the tasks
  bool whole_rows = false;                   ///< of fenjie's own workbook, which prints no row over two pages
};

/// The lines of a cell run together, without blanks. Precondition: `cell` is one of grid.cells.
std::string text_in(const PageTable& table, std::size_t cell);

using PageBlock = std::variant<PageLine, PageTable>;

/// The part of a page that layout keeps once its glyphs are let go.
struct PageBlocks {
  int page = 1;
  double width = 0, height = 0;   ///< of the reading frame
  std::vector<PageBlock> blocks;  ///< reading order
  double note_rule = 0;           ///< height of the short rule over footnotes; 0 without one
  TextColumns columns{};          ///< of running text
};

/// The grid ruled across alone that a page ends with, or null.
const Grid* last_row_grid(const PageBlocks& page);

/// Lets the page's glyphs go.
/// @param before the page before, or null
PageBlocks blocks_of(Page page, Document& document, const PageBlocks* before = nullptr);

}  // namespace fenjie::layout
