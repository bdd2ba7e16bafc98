#include "layout/page_blocks.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "layout/page_lines.h"
#include "layout/ruled_lines.h"
#include "layout/ruled_rows.h"
#include "layout/white_columns.h"
#include "text/characters.h"

namespace fenjie::layout {

namespace {

using Indices = std::vector<std::uint32_t>;

constexpr double kColumnGap = 1.5;          // of the font size: values of two columns, not a padded word
constexpr std::size_t kFewestColumns = 3;   // that a line in a frame shows
constexpr std::size_t kFewestParted = 2;    // of such lines: the head and a row
constexpr std::size_t kFewestNumbers = 3;   // in one cell: two may be those of one task
constexpr std::size_t kLongestNumber = 3;   // digits

/// Which glyphs stand in which cell of which grid, and which in none.
struct Sorted {
  std::vector<std::vector<Indices>> cells;  // of each grid, of each cell
  Indices free;
};

Sorted sort_into_cells(const std::vector<Glyph>& glyphs, const std::vector<Grid>& grids) {
  // A table inside a cell of another takes its glyphs first.
  std::vector<std::size_t> order(grids.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto area = [&](std::size_t i) { return grids[i].box().width() * grids[i].box().height(); };
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return area(a) < area(b); });
  Sorted sorted;
  for (const Grid& grid : grids) sorted.cells.emplace_back(grid.cells.size());
  for (std::uint32_t i = 0; i < glyphs.size(); ++i) {
    bool taken = false;
    for (const std::size_t g : order) {
      const int cell =
          glyphs[i].angle % 90 == 0 ? grids[g].cell_at(glyphs[i].box.center_x(), glyphs[i].box.center_y()) : -1;
      if (cell < 0) continue;
      sorted.cells[g][static_cast<std::size_t>(cell)].push_back(i);
      taken = true;
      break;
    }
    if (!taken) sorted.free.push_back(i);
  }
  return sorted;
}

/// A frame round a single cell, or without text in it, is no table; a frame round other frames neither.
bool is_table(const Grid& grid, const std::vector<Indices>& cells, const std::vector<Glyph>& glyphs) {
  if (grid.cells.size() < 2) return false;
  return std::any_of(cells.begin(), cells.end(), [&](const Indices& cell) {
    return std::any_of(cell.begin(), cell.end(), [&](std::uint32_t i) { return !is_blank(glyphs[i]); });
  });
}

/// A frame round a whole table with no rule between its columns: lines with wide gaps in one cell. Its sides part
/// nothing, and its rules across are those of a table ruled only across.
bool is_frame_round_columns(const Grid& grid, const std::vector<Indices>& cells, const std::vector<Glyph>& glyphs) {
  if (grid.columns() != 1) return false;
  std::size_t parted = 0;
  for (const Indices& cell : cells)
    for (const GlyphLine& line : glyph_lines(glyphs, cell))
      parted += line.angle == 0 && parts_of(glyphs, line, kColumnGap).size() >= kFewestColumns;
  return parted >= kFewestParted;
}

/// The number that a line consists of; 0 for any other line.
int number_of(const std::vector<Glyph>& glyphs, const GlyphLine& line) {
  std::string text;
  for (const std::uint32_t i : line.glyphs)
    if (!is_blank(glyphs[i])) text += glyphs[i].text;
  return text.size() <= kLongestNumber && text::is_digits(text) ? std::stoi(text) : 0;
}

/// Rules between the columns alone: the numbers of several tasks stand in one cell of the first column.
bool leaves_rows_open(const Grid& grid, const std::vector<Indices>& cells, const std::vector<Glyph>& glyphs) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (grid.cells[i].column != 0 || grid.cells[i].column_span > 1) continue;
    int last = 0;
    std::size_t numbers = 0;
    for (const GlyphLine& line : glyph_lines(glyphs, cells[i])) {
      const int number = number_of(glyphs, line);
      if (number > last) last = number, ++numbers;
    }
    if (numbers >= kFewestNumbers) return true;
  }
  return false;
}

void drop_sides(const Grid& grid, std::vector<Ruling>& rulings) {
  const Box box = grid.box();
  std::erase_if(rulings, [&](const Ruling& rule) {
    const double middle = (rule.from + rule.to) / 2;
    const bool side = std::abs(rule.position - box.left) <= kRuleSnap || std::abs(rule.position - box.right) <= kRuleSnap;
    return !rule.horizontal && side && middle >= box.top && middle <= box.bottom;
  });
}

struct Waiting {
  double top = 0;
  const ReadLine* line = nullptr;
  std::size_t grid = 0;
};

PageTable write_table(Document& document, const UprightPage& page, Grid grid, const std::vector<Indices>& cells) {
  PageTable table{page.page.number, std::move(grid), {}};
  for (const Indices& cell : cells) {
    auto& lines = table.lines.emplace_back();
    for (const GlyphLine& line : glyph_lines(page.page.glyphs, cell)) lines.push_back(write_line(document, page, line));
  }
  return table;
}

/// Adds the grids that rules across alone make of the free lines.
void add_row_grids(const std::vector<Ruling>& rulings, const std::vector<Glyph>& glyphs, const Grid* before,
                   std::vector<Grid>& grids, Sorted& sorted) {
  if (std::none_of(rulings.begin(), rulings.end(), [](const Ruling& r) { return r.horizontal; })) return;
  for (Grid& grid : find_row_grids(rulings, glyphs, glyph_lines(glyphs, sorted.free), before)) {
    auto& cells = sorted.cells.emplace_back(grid.cells.size());
    std::erase_if(sorted.free, [&](std::uint32_t i) {
      const int cell = grid.cell_at(glyphs[i].box.center_x(), glyphs[i].box.center_y());
      if (cell >= 0 && glyphs[i].angle % 90 == 0) cells[static_cast<std::size_t>(cell)].push_back(i);
      return cell >= 0 && glyphs[i].angle % 90 == 0;
    });
    grids.push_back(std::move(grid));
  }
}

constexpr std::size_t kMostLinesUnder = 2;  // a page number and a running foot may stand under a table that goes on
constexpr double kUnderCell = 0.6;  // of the font size, between an open cell's edge and the text that hangs out of it

bool has_open_bottom(const std::vector<Grid>& grids) {
  return std::any_of(grids.begin(), grids.end(), [](const Grid& grid) {
    return std::any_of(grid.cells.begin(), grid.cells.end(), [&](const GridCell& cell) {
      return cell.row + cell.row_span == grid.rows() && !cell.closed_bottom;
    });
  });
}

/// Text that hangs out of a cell which no rule closes (a cell cut by the page's end) belongs to it.
void take_overhanging(const std::vector<Glyph>& glyphs, const std::vector<Grid>& grids, Sorted& sorted) {
  for (const GlyphLine& line : glyph_lines(glyphs, sorted.free)) {
    if (line.angle != 0) continue;
    for (std::size_t g = 0; g < grids.size(); ++g) {
      const Grid& grid = grids[g];
      const double distance = line.box.top - grid.ys.back();
      if (distance > kUnderCell * line.font_size || line.box.center_y() < grid.ys.back()) continue;
      const int cell = grid.cell_at(line.box.center_x(), grid.ys.back() - 1);
      if (cell < 0 || grid.cells[static_cast<std::size_t>(cell)].closed_bottom) continue;
      const Box box = grid.box(grid.cells[static_cast<std::size_t>(cell)]);
      Indices& texts = sorted.cells[g][static_cast<std::size_t>(cell)];
      if (line.box.left < box.left || line.box.right > box.right || texts.empty()) continue;
      texts.insert(texts.end(), line.glyphs.begin(), line.glyphs.end());
      std::sort(texts.begin(), texts.end());
      std::erase_if(sorted.free, [&](std::uint32_t i) {
        return std::find(line.glyphs.begin(), line.glyphs.end(), i) != line.glyphs.end();
      });
      break;
    }
  }
}

/// A line of a column is told from its left edge.
PageLine write_in_column(Document& document, const UprightPage& page, const ReadLine& read) {
  PageLine line = write_line(document, page, read.line);
  line.column_width = read.width;
  line.box.left -= read.left;
  line.box.right -= read.left;
  return line;
}

constexpr double kLongestNoteRule = 0.45;  // of the page's width
constexpr double kHighestNoteRule = 0.3;   // of its height

/// The lowest short rule that meets no other and has text under it, from the text's left edge.
double find_note_rule(const UprightPage& page, const std::vector<Ruling>& rulings, const std::vector<ReadLine>& free) {
  double found = 0;
  for (const Ruling& rule : lone_rules(rulings)) {
    if (!rule.horizontal || rule.to - rule.from > kLongestNoteRule * page.page.width || rule.position < kHighestNoteRule * page.page.height) continue;
    const auto under = std::find_if(free.begin(), free.end(), [&](const ReadLine& line) { return line.line.angle == 0 && line.top >= rule.position; });
    if (under != free.end() && std::abs(under->line.box.left - rule.from) < 3 * under->line.font_size) found = std::max(found, rule.position);
  }
  return found;
}

}  // namespace

std::string text_in(const PageTable& table, std::size_t cell) {
  std::string text;
  for (const PageLine& line : table.lines[cell]) text += text::without_blanks(line.text.text());
  return text;
}

const Grid* last_row_grid(const PageBlocks& page) {
  std::size_t under = 0;
  for (auto block = page.blocks.rbegin(); block != page.blocks.rend() && under <= kMostLinesUnder; ++block, ++under)
    if (const auto* table = std::get_if<PageTable>(&*block)) return table->grid.play.empty() ? nullptr : &table->grid;
  return nullptr;
}

PageBlocks blocks_of(Page printed, Document& document, const PageBlocks* before) {
  const UprightPage page = upright(std::move(printed));
  const std::vector<Glyph>& glyphs = page.page.glyphs;
  std::vector<Ruling> rulings = merge_rulings(page.page.rulings);
  std::vector<Grid> grids = find_grids(rulings);
  Sorted sorted = sort_into_cells(glyphs, grids);
  for (std::size_t g = grids.size(); g-- > 0;) {
    const bool round_columns = is_frame_round_columns(grids[g], sorted.cells[g], glyphs);
    const bool open = leaves_rows_open(grids[g], sorted.cells[g], glyphs);
    if (is_table(grids[g], sorted.cells[g], glyphs) && !round_columns && !open) continue;
    if (round_columns) drop_sides(grids[g], rulings);
    for (const Indices& cell : sorted.cells[g]) sorted.free.insert(sorted.free.end(), cell.begin(), cell.end());
    grids.erase(grids.begin() + static_cast<std::ptrdiff_t>(g));
    sorted.cells.erase(sorted.cells.begin() + static_cast<std::ptrdiff_t>(g));
  }
  std::sort(sorted.free.begin(), sorted.free.end());
  if (has_open_bottom(grids)) take_overhanging(glyphs, grids, sorted);
  add_row_grids(rulings, glyphs, before ? last_row_grid(*before) : nullptr, grids, sorted);
  const std::vector<ReadLine> free = lines_in_columns(glyphs, glyph_lines(glyphs, sorted.free), before ? before->columns : TextColumns{});
  std::vector<Waiting> waiting;
  waiting.reserve(free.size() + grids.size());
  for (const ReadLine& read : free) waiting.push_back({read.line.angle == 0 ? read.top : page.page.height, &read, 0});
  for (std::size_t g = 0; g < grids.size(); ++g) waiting.push_back({grids[g].ys.front(), nullptr, g});
  std::stable_sort(waiting.begin(), waiting.end(), [](const Waiting& a, const Waiting& b) { return a.top < b.top; });

  PageBlocks result{page.page.number, page.page.width, page.page.height, {}, find_note_rule(page, rulings, free), columns_of(free)};
  for (const Waiting& next : waiting) {
    if (next.line)
      result.blocks.push_back(write_in_column(document, page, *next.line));
    else
      result.blocks.push_back(write_table(document, page, std::move(grids[next.grid]), sorted.cells[next.grid]));
  }
  return result;
}

}  // namespace fenjie::layout
