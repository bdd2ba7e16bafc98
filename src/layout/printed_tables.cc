#include "layout/printed_tables.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "layout/open_grid.h"
#include "layout/open_regions.h"
#include "layout/page_frame.h"
#include "layout/page_lines.h"
#include "layout/page_source.h"
#include "layout/ruled_grid.h"
#include "layout/ruled_lines.h"
#include "layout/ruled_rows.h"
#include "layout/stacked_rows.h"
#include "layout/text_parts.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

using Indices = std::vector<std::uint32_t>;

constexpr double kUnruled = 0.2;          // share of the texts of a grid that stand side by side within one cell
constexpr std::size_t kUnruledLines = 5;  // lines of one cell from which on its rows are not ruled

std::string text_of(const UprightPage& page, const Indices& glyphs) {
  Document scratch;
  std::vector<Passage> lines;
  for (const GlyphLine& line : glyph_lines(page.page.glyphs, glyphs))
    lines.push_back(write_line(scratch, page, line).text);
  return text::join(lines).text();
}

class PageTables {
 public:
  explicit PageTables(const Page& page) : page_(upright(page)), rulings_(merge_rulings(page_.page.rulings)) {}

  std::vector<PrintedTable> run() {
    const std::vector<Glyph>& glyphs = page_.page.glyphs;
    std::vector<Grid> grids = find_grids(rulings_);
    std::vector<std::vector<Indices>> texts;
    for (const Grid& grid : grids) texts.emplace_back(grid.cells.size());
    Indices free;
    for (std::uint32_t i = 0; i < glyphs.size(); ++i) {
      if (glyphs[i].angle % 90 != 0) continue;
      const auto [grid, cell] = smallest(grids, glyphs[i]);
      if (cell < 0)
        free.push_back(i);
      else
        texts[grid][static_cast<std::size_t>(cell)].push_back(i);
    }
    for (std::size_t g = 0; g < grids.size(); ++g) {
      if (is_ruled(grids[g], texts[g])) {
        add_ruled(grids[g], texts[g]);
        continue;
      }
      for (const Indices& cell : texts[g]) free.insert(free.end(), cell.begin(), cell.end());
    }
    std::sort(free.begin(), free.end());
    add_open(free);
    std::stable_sort(tables_.begin(), tables_.end(), [](const PrintedTable& a, const PrintedTable& b) {
      return a.box.top != b.box.top ? a.box.top < b.box.top : a.box.left < b.box.left;
    });
    return std::move(tables_);
  }

 private:
  /// A table inside a cell of another takes its glyphs first.
  static std::pair<std::size_t, int> smallest(const std::vector<Grid>& grids, const Glyph& glyph) {
    std::pair<std::size_t, int> best{0, -1};
    double least = 1e18;
    for (std::size_t g = 0; g < grids.size(); ++g) {
      const int cell = grids[g].cell_at(glyph.box.center_x(), glyph.box.center_y());
      const double area = grids[g].box().width() * grids[g].box().height();
      if (cell >= 0 && area < least) least = area, best = {g, cell};
    }
    return best;
  }

  /// Whether rules part all values: no cell holds several side by side, or whole columns of them.
  bool is_ruled(const Grid& grid, const std::vector<Indices>& texts) const {
    std::size_t filled = 0, lines = 0, crowded = 0;
    std::set<int> rows, columns;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::vector<PartedLine> parted = parted_lines(page_.page.glyphs, texts[i], {});
      if (parted.empty()) continue;
      ++filled;
      rows.insert(grid.cells[i].row);
      columns.insert(grid.cells[i].column);
      lines += parted.size();
      for (const PartedLine& line : parted) crowded += line.has_columns();
    }
    if (filled < 2 || grid.cells.size() < 4 || columns.size() < 2) return false;
    if (static_cast<double>(crowded) > kUnruled * static_cast<double>(lines)) return false;
    return rows.size() > 2 || lines < kUnruledLines * filled;
  }

  void add_ruled(const Grid& grid, const std::vector<Indices>& texts) {
    std::vector<std::vector<PartedLine>> lines;
    for (const Indices& cell : texts) lines.push_back(parted_lines(page_.page.glyphs, cell, {}));
    const std::vector<std::vector<double>> cuts = stacked_rows(grid, lines);
    std::vector<int> row_of = {0};  // of each row of the grid
    for (const std::vector<double>& row : cuts) row_of.push_back(row_of.back() + 1 + static_cast<int>(row.size()));
    PrintedTable table{page_.page.number, page_.printed(grid.box()), true, row_of.back(), grid.columns(), {}};
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const GridCell& cell = grid.cells[i];
      const auto row = static_cast<std::size_t>(cell.row);
      Box box = grid.box(cell);
      Indices rest = texts[i];
      int at = row_of[row];
      for (const double cut : cell.row_span == 1 ? cuts[row] : std::vector<double>{}) {
        const auto below = std::stable_partition(rest.begin(), rest.end(), [&](std::uint32_t glyph) {
          return page_.page.glyphs[glyph].box.center_y() < cut;
        });
        add_cell(table, {at++, cell.column, 1, cell.column_span, {box.left, box.top, box.right, cut}, {}},
                 {rest.begin(), below});
        rest.erase(rest.begin(), below);
        box.top = cut;
      }
      const int end = row_of[row + static_cast<std::size_t>(cell.row_span)];
      add_cell(table, {at, cell.column, end - at, cell.column_span, box, {}}, rest);
    }
    std::stable_sort(table.cells.begin(), table.cells.end(), [](const PrintedCell& a, const PrintedCell& b) {
      return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
    tables_.push_back(std::move(table));
  }

  /// @param cell without its text, its box in the reading frame
  void add_cell(PrintedTable& table, PrintedCell cell, const Indices& glyphs) const {
    cell.text = text_of(page_, glyphs);
    cell.box = page_.printed(cell.box);
    if (!cell.text.empty()) table.cells.push_back(std::move(cell));
  }

  void add_open(const Indices& free) {
    const std::vector<PartedLine> lines = parted_lines(page_.page.glyphs, free, rulings_);
    for (const OpenRegion& region : open_regions(lines, rulings_)) {
      const auto first = lines.begin() + static_cast<std::ptrdiff_t>(region.begin);
      const auto last = lines.begin() + static_cast<std::ptrdiff_t>(region.end);
      const OpenGrid grid = open_grid({first, last}, rulings_);
      if (grid.columns < 2 || grid.rows < 2) continue;
      Box box = grid.cells.front().box;
      PrintedTable table{page_.page.number, {}, false, grid.rows, grid.columns, {}};
      for (const OpenCell& cell : grid.cells) {
        box = unite(box, cell.box);
        table.cells.push_back({cell.row, cell.column, cell.row_span, cell.column_span, page_.printed(cell.box),
                               text_of(page_, cell.glyphs)});
      }
      table.box = page_.printed(box);
      tables_.push_back(std::move(table));
    }
  }

  UprightPage page_;
  std::vector<Ruling> rulings_;
  std::vector<PrintedTable> tables_;
};

}  // namespace

std::vector<PrintedTable> printed_tables(const Page& page) { return PageTables(page).run(); }

}  // namespace fenjie::layout
