#include "layout/ruled_rows.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

#include "layout/ruled_lines.h"
#include "layout/white_columns.h"

namespace fenjie::layout {

namespace {

constexpr double kShortestRule = 60;          // points; shorter ones underline words
constexpr double kSameEnd = 4;                // points
constexpr double kWider = 1.5;                // points, on both sides
constexpr double kShareOfWidth = 0.4;         // of the table's that the rules under a row cover
constexpr double kSameLeft = 2;               // points, of lines of one cell
constexpr double kTallestRow = 260;           // points between two rules of one stack
constexpr double kPartGap = 0.45;             // of the font size
constexpr double kColumnGap = 1.5;            // of the font size: values of two columns, not a padded word
constexpr double kCloseLine = 1.3;            // of the font size, between lines of one row
constexpr double kCloseRule = 2;              // of the font size, between a rule and the row's line
constexpr std::ptrdiff_t kMostLinesOver = 1;  // a running head may stand over a row cut by the page break
constexpr std::size_t kFewestRules = 4;
constexpr std::size_t kFewestOfFew = 3;      // of a table's last rows on a page of their own
constexpr std::size_t kMostLinesOfFew = 12;  // in each of these rows
constexpr double kSameHeight = 0.6;          // of a line's height
constexpr std::size_t kColumnsOfFew = 3;     // with values in each of these rows
constexpr double kRowsWithValues = 0.5;      // share of rows that must hold two values or more

struct Stack {
  std::vector<Ruling> rules;  // top down
  double left = 0, right = 0;
};

/// Whether the rules of one height go on with a stack. Those within its ends count together: a cell merged over rows
/// leaves a gap between them.
bool belong(const Stack& stack, const std::vector<Ruling>& level) {
  if (level.front().position - stack.rules.back().position > kTallestRow) return false;
  double from = level.front().from, to = level.front().to, shared = 0;
  for (const Ruling& rule : level) {
    from = std::min(from, rule.from);
    to = std::max(to, rule.to);
    shared += std::min(rule.to, stack.right) - std::max(rule.from, stack.left);
  }
  const bool left = std::abs(from - stack.left) <= kSameEnd, right = std::abs(to - stack.right) <= kSameEnd;
  // The imprint under a table has rules of its own: as wide as the text, a little wider than the table.
  const bool wider = stack.rules.size() >= kFewestRules && from < stack.left - kWider && to > stack.right + kWider;
  return !wider && ((left && right) || ((left || right) && shared >= kShareOfWidth * (stack.right - stack.left)));
}

/// The rule under 责任分工, over 牵头单位 and 配合单位, reaches neither end of the table.
void add_rule_in_head(Stack& stack, const std::vector<Ruling>& rules) {
  for (const Ruling& rule : rules) {
    const bool inside = rule.from > stack.left + kSameEnd && rule.to < stack.right - kSameEnd;
    const bool in_head =
        rule.position > stack.rules[0].position + kRuleSnap && rule.position < stack.rules[1].position - kRuleSnap;
    if (!inside || !in_head || rule.to - rule.from < kShortestRule) continue;
    stack.rules.insert(stack.rules.begin() + 1, rule);
    return;
  }
}

/// The rules of one height that lie within a stack's ends.
std::vector<Ruling> within(const Stack& stack, std::vector<Ruling> level) {
  std::erase_if(
      level, [&](const Ruling& rule) { return rule.from < stack.left - kSameEnd || rule.to > stack.right + kSameEnd; });
  return level;
}

/// A cell merged over rows may leave a gap in a table's first rules already: a later one closes it.
bool spans(const Ruling& rule, const std::vector<Ruling>& level) {
  double from = level.front().from, to = level.front().to;
  for (const Ruling& part : level) from = std::min(from, part.from), to = std::max(to, part.to);
  return std::abs(rule.from - from) <= kSameEnd && std::abs(rule.to - to) <= kSameEnd;
}

std::size_t heights_of(const Stack& stack) {
  std::size_t heights = 1;
  for (std::size_t i = 1; i < stack.rules.size(); ++i)
    heights += stack.rules[i].position - stack.rules[i - 1].position > kRuleSnap;
  return heights;
}

std::vector<Stack> stacks_of(const std::vector<Ruling>& rules) {
  std::vector<Stack> stacks;
  const auto add = [&](Stack& stack, const Ruling& rule) {
    stack.rules.push_back(rule);
    stack.left = std::min(stack.left, rule.from);
    stack.right = std::max(stack.right, rule.to);
  };
  for (std::size_t begin = 0, end = 0; begin < rules.size(); begin = end) {
    std::vector<Ruling> level;
    for (end = begin; end < rules.size() && rules[end].position - rules[begin].position <= kRuleSnap; ++end)
      if (rules[end].to - rules[end].from >= kShortestRule) level.push_back(rules[end]);
    std::vector<Stack> begun;
    while (!level.empty()) {
      std::vector<Ruling> next = {level.front()};
      if (std::any_of(rules.begin() + static_cast<std::ptrdiff_t>(end), rules.end(),
                      [&](const Ruling& rule) { return spans(rule, level); }))
        next = level;
      const auto stack = std::find_if(stacks.rbegin(), stacks.rend(), [&](const Stack& s) {
        std::vector<Ruling> inside = within(s, level);
        if (inside.empty() || !belong(s, inside)) return belong(s, next);
        next = std::move(inside);
        return true;
      });
      if (stack == stacks.rend()) begun.push_back({{}, next.front().from, next.front().to});
      for (const Ruling& rule : next) add(stack == stacks.rend() ? begun.back() : *stack, rule);
      std::erase_if(level, [&](const Ruling& rule) {
        return std::any_of(next.begin(), next.end(), [&](const Ruling& r) { return r.from == rule.from; });
      });
    }
    stacks.insert(stacks.end(), begun.begin(), begun.end());
  }
  for (Stack& stack : stacks)
    if (heights_of(stack) >= kFewestOfFew) add_rule_in_head(stack, rules);
  return stacks;
}

/// Where the lines of a cut row may begin that has values in no second column.
struct RestPlaces {
  std::vector<double> lefts;  // of the texts of each column
  std::vector<double> xs;     // edges of columns in one of which a line lies; empty: not known

  bool hold(const Box& line) const {
    if (std::any_of(lefts.begin(), lefts.end(), [&](double left) { return std::abs(line.left - left) <= kSameLeft; }))
      return true;
    const auto edge = std::upper_bound(xs.begin(), xs.end(), line.left);
    return edge != xs.begin() && edge != xs.end() && line.right <= *edge;
  }
};

/// Lines that follow each other closely from `edge` on, up or down, within the stack's width; nothing unless one of
/// them has values in two columns, or, going up, each may be the rest of a cell.
std::optional<Box> open_row(const Stack& stack, double edge, const std::vector<const GlyphLine*>& lines, bool down,
                            const std::vector<Glyph>& glyphs, const RestPlaces& places) {
  std::optional<Box> block;
  bool has_values = false, is_rest = !down;
  for (const GlyphLine* line : lines) {
    if (line->box.right < stack.left || line->box.left > stack.right) continue;
    const double near = block ? (down ? block->bottom : block->top) : edge;
    const double distance = down ? line->box.top - near : near - line->box.bottom;
    if (distance > (block ? kCloseLine : kCloseRule) * line->font_size) break;
    if (line->box.left < stack.left - kSameEnd || line->box.right > stack.right + kSameEnd) break;
    block = block ? unite(*block, line->box) : line->box;
    has_values |= parts_of(glyphs, *line, kColumnGap).size() > 1;
    is_rest = is_rest && places.hold(line->box);
  }
  return has_values || is_rest ? block : std::nullopt;
}

std::vector<Row> rows_of(const Stack& stack, const std::vector<double>& ys, const std::vector<Glyph>& glyphs,
                         const std::vector<GlyphLine>& lines) {
  std::vector<Row> rows(ys.size() - 1);
  for (const GlyphLine& line : lines) {
    const double y = line.box.center_y();
    if (line.angle != 0 || y <= ys.front() || y >= ys.back()) continue;
    if (line.box.right < stack.left - kSameEnd || line.box.left > stack.right + kSameEnd) continue;
    const auto row = std::upper_bound(ys.begin(), ys.end(), y) - ys.begin() - 1;
    rows[static_cast<std::size_t>(row)].push_back(parts_of(glyphs, line, kPartGap));
  }
  return rows;
}

/// The texts of one column between two rules.
struct Block {
  Box box;
  std::size_t lines = 0;
};

std::vector<Block> blocks_of(const Row& row) {
  std::vector<Block> parts;
  for (const auto& line : row)
    for (const Box& part : line) parts.push_back({part, 1});
  std::sort(parts.begin(), parts.end(), [](const Block& a, const Block& b) { return a.box.left < b.box.left; });
  std::vector<Block> blocks;
  for (const Block& part : parts) {
    if (!blocks.empty() && part.box.left < blocks.back().box.right)
      blocks.back() = {unite(blocks.back().box, part.box), blocks.back().lines + 1};
    else
      blocks.push_back(part);
  }
  return blocks;
}

/// Whether the texts between two rules are one row: its columns begin at one height or are centred at one, and one of
/// them has a single line. More of them may be rows that no rule parts.
bool is_one_row(const Row& row) {
  if (row.empty() || row.size() > kMostLinesOfFew) return false;
  const std::vector<Block> blocks = blocks_of(row);
  if (blocks.size() < kColumnsOfFew) return false;
  const double slack = kSameHeight * row.front().front().height();
  const auto level = [&](auto height) {
    return std::all_of(blocks.begin(), blocks.end(), [&](const Block& block) {
      return std::abs(height(block.box) - height(blocks.front().box)) <= slack;
    });
  };
  return std::any_of(blocks.begin(), blocks.end(), [](const Block& block) { return block.lines == 1; }) &&
         (level([](const Box& box) { return box.top; }) || level([](const Box& box) { return box.center_y(); }));
}

/// Whether a cell merged over rows leaves a gap in the rules above or below each row: no section's row.
std::vector<bool> rows_beside_gaps(const Stack& stack, const std::vector<double>& ys) {
  std::vector<std::size_t> rules(ys.size(), 0);
  for (const Ruling& rule : stack.rules)
    ++rules[static_cast<std::size_t>(std::lower_bound(ys.begin(), ys.end(), rule.position - kRuleSnap / 2) -
                                     ys.begin())];
  std::vector<bool> beside(ys.size() - 1);
  for (std::size_t r = 0; r + 1 < ys.size(); ++r) beside[r] = rules[r] > 1 || rules[r + 1] > 1;
  return beside;
}

Grid grid_of(const Stack& stack, const std::vector<Row>& rows, WhiteColumns columns, std::vector<double> ys) {
  Grid grid;
  grid.xs = std::move(columns.xs);
  grid.play = std::move(columns.play);
  grid.ys = std::move(ys);
  UnitEdges edges(grid.rows(), grid.columns());
  for (const Ruling& rule : stack.rules) {
    const auto line = std::lower_bound(grid.ys.begin(), grid.ys.end(), rule.position - kRuleSnap / 2) - grid.ys.begin();
    for (int c = 0; c < grid.columns(); ++c) {
      const double middle = (grid.xs[static_cast<std::size_t>(c)] + grid.xs[static_cast<std::size_t>(c) + 1]) / 2;
      if (rule.from <= middle && middle <= rule.to) edges.across(static_cast<int>(line), c) = true;
    }
  }
  const std::vector<bool> beside_gap = rows_beside_gaps(stack, grid.ys);
  for (int r = 0; r < grid.rows(); ++r) {
    const Row& row = rows[static_cast<std::size_t>(r)];
    edges.down(r, 0) = edges.down(r, grid.columns()) = true;
    for (int c = 1; c < grid.columns(); ++c) {
      const double x = grid.xs[static_cast<std::size_t>(c)];
      // A line alone is a section's; one that begins in a later column is the rest of a cell.
      bool crossed = row.size() == 1 && row.front().size() == 1 && row.front().front().left < grid.xs[1] &&
                     !beside_gap[static_cast<std::size_t>(r)];
      for (const auto& line : row)
        for (const Box& part : line) crossed |= part.left < x && part.right > x;
      edges.down(r, c) = !crossed;
    }
  }
  cut_cells(grid, edges);
  return grid;
}

/// Left edges of the texts of each column's body.
std::vector<double> text_lefts(const WhiteColumns& columns, const std::vector<Row>& rows) {
  std::vector<double> lefts(static_cast<std::size_t>(columns.count()), 1e9);
  for (std::size_t r = 1; r < rows.size(); ++r) {
    for (const auto& line : rows[r]) {
      for (const Box& part : line) {
        const auto column = std::upper_bound(columns.xs.begin(), columns.xs.end(), part.left) - columns.xs.begin() - 1;
        if (column < 0 || column >= columns.count()) continue;
        double& left = lefts[static_cast<std::size_t>(column)];
        left = std::min(left, part.left);
      }
    }
  }
  return lefts;
}

/// Whether no rule closes the last row.
bool ends_open(const Grid& grid) {
  return std::any_of(grid.cells.begin(), grid.cells.end(), [&](const GridCell& cell) {
    return cell.row + cell.row_span == grid.rows() && !cell.closed_bottom;
  });
}

/// A row cut by the page's end has no rule there: adds its outer edge, unless it would change the columns.
/// @param before the grid of the page before, when this may be its rest
void add_open_rows(const Stack& stack, std::vector<double>& ys, const std::vector<Glyph>& glyphs,
                   const std::vector<GlyphLine>& lines, const Grid* before) {
  const std::vector<Row> rows = rows_of(stack, ys, glyphs, lines);
  const WhiteColumns closed = white_columns(stack.left, stack.right, rows);
  RestPlaces places{text_lefts(closed, rows), {}};
  if (before && ends_open(*before))
    for (const double x : before->xs) places.xs.push_back(x + stack.right - before->xs.back());
  std::vector<const GlyphLine*> above, below;
  for (const GlyphLine& line : lines) {
    if (line.angle != 0) continue;
    if (line.box.center_y() > ys.back()) below.push_back(&line);
    if (line.box.center_y() < ys.front()) above.push_back(&line);
  }
  const auto keeps_columns = [&](const std::vector<double>& wider) {
    return white_columns(stack.left, stack.right, rows_of(stack, wider, glyphs, lines)).count() >= closed.count();
  };
  if (const auto row = open_row(stack, ys.back(), below, true, glyphs, places)) {
    std::vector<double> wider = ys;
    wider.push_back(row->bottom + kRuleSnap);
    if (keeps_columns(wider)) ys = std::move(wider);
  }
  std::reverse(above.begin(), above.end());
  const auto row = open_row(stack, ys.front(), above, false, glyphs, places);
  const auto over = std::count_if(above.begin(), above.end(),
                                  [&](const GlyphLine* line) { return row && line->box.bottom < row->top; });
  if (!row || over > kMostLinesOver) return;
  std::vector<double> wider = ys;
  wider.insert(wider.begin(), row->top - kRuleSnap);
  if (keeps_columns(wider)) ys = std::move(wider);
}

std::vector<double> row_edges(const Stack& stack) {
  std::vector<double> edges;
  for (const Ruling& rule : stack.rules)
    if (edges.empty() || rule.position - edges.back() > kRuleSnap) edges.push_back(rule.position);
  return edges;
}

bool same_width(const Grid& before, const Stack& stack) {
  return !before.play.empty() && std::abs(before.box().width() - (stack.right - stack.left)) <= kSameEnd;
}

/// Whether nothing but a running head stands over a table.
bool is_on_top(double top, const std::vector<GlyphLine>& lines) {
  return std::count_if(lines.begin(), lines.end(), [&](const GlyphLine& line) {
           return line.angle == 0 && line.box.bottom < top;
         }) <= kMostLinesOver;
}

bool are_rows(const std::vector<Row>& rows) { return std::all_of(rows.begin(), rows.end(), is_one_row); }

bool in_columns(const std::vector<Row>& rows, const WhiteColumns& columns) {
  return std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
    std::set<std::ptrdiff_t> filled;
    for (const auto& line : row)
      for (const Box& part : line)
        filled.insert(std::upper_bound(columns.xs.begin(), columns.xs.end(), part.center_x()) - columns.xs.begin());
    return filled.size() > 1;
  });
}

class RowGrids {
 public:
  RowGrids(const std::vector<Glyph>& glyphs, const std::vector<GlyphLine>& lines) : glyphs_(glyphs), lines_(lines) {}

  /// A stack that needs no other page to be told for a table.
  std::optional<Grid> whole(const Stack& stack) const {
    std::vector<double> ys = row_edges(stack);
    const bool few = ys.size() < kFewestRules;
    if (few && (ys.size() < kFewestOfFew || !are_rows(rows_of(stack, ys, glyphs_, lines_)))) return std::nullopt;
    add_open_rows(stack, ys, glyphs_, lines_, nullptr);
    const std::vector<Row> rows = rows_of(stack, ys, glyphs_, lines_);
    const auto with_values = std::count_if(rows.begin(), rows.end(), [](const Row& row) { return !is_single(row); });
    const bool gaps = heights_of(stack) < stack.rules.size();
    if (!gaps && static_cast<double>(with_values) < kRowsWithValues * static_cast<double>(rows.size()))
      return std::nullopt;
    WhiteColumns columns = white_columns(stack.left, stack.right, rows, rows_beside_gaps(stack, ys));
    if (columns.count() < (few ? static_cast<int>(kColumnsOfFew) : 2)) return std::nullopt;
    return grid_of(stack, rows, std::move(columns), std::move(ys));
  }

  /// The rest of the table that ends the page before, however few its rows.
  std::optional<Grid> rest(const Stack& stack, const Grid& before) const {
    if (!same_width(before, stack)) return std::nullopt;
    std::vector<double> ys = row_edges(stack);
    add_open_rows(stack, ys, glyphs_, lines_, &before);
    if (ys.size() < 2 || !is_on_top(ys.front(), lines_)) return std::nullopt;
    const std::vector<Row> rows = rows_of(stack, ys, glyphs_, lines_);
    auto columns = carried_columns(before, stack.right, rows);
    if (!columns || (!ends_open(before) && !in_columns(rows, *columns))) return std::nullopt;
    return grid_of(stack, rows, std::move(*columns), std::move(ys));
  }

 private:
  const std::vector<Glyph>& glyphs_;
  const std::vector<GlyphLine>& lines_;
};

}  // namespace

std::vector<Grid> find_row_grids(const std::vector<Ruling>& rulings, const std::vector<Glyph>& glyphs,
                                 const std::vector<GlyphLine>& lines, const Grid* before) {
  std::vector<Grid> grids;
  const RowGrids found(glyphs, lines);
  for (const Stack& stack : stacks_of(lone_rules(rulings))) {
    std::optional<Grid> grid = found.whole(stack);
    auto rest = before && grids.empty() ? found.rest(stack, *before) : std::nullopt;
    if (rest && (!grid || rest->columns() > grid->columns())) grid = std::move(rest);
    if (grid) grids.push_back(std::move(*grid));
  }
  return grids;
}

}  // namespace fenjie::layout
