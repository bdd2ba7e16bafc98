#include "layout/ruled_rows.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "layout/ruled_lines.h"

namespace fenjie::layout {

namespace {

constexpr double kShortestRule = 60;          // points; shorter ones underline words
constexpr double kSameEnd = 4;                // points
constexpr double kSameLeft = 2;               // points, of lines of one cell
constexpr double kTallestRow = 260;           // points between two rules of one stack
constexpr double kPartGap = 0.45;             // of the font size
constexpr double kColumnGap = 1.5;            // of the font size: values of two columns, not a padded word
constexpr double kGutter = 4;                 // points of white between columns
constexpr double kCloseLine = 1.3;            // of the font size, between lines of one row
constexpr double kCloseRule = 2;              // of the font size, between a rule and the row's line
constexpr std::ptrdiff_t kMostLinesOver = 1;  // a running head may stand over a row cut by the page break
constexpr std::size_t kFewestRules = 4;
constexpr std::size_t kFewestOfFew = 3;     // of a table's last rows on a page of their own
constexpr std::size_t kMostLinesOfFew = 6;  // in each of these rows
constexpr std::size_t kColumnsOfFew = 4;    // with values in each of these rows
constexpr double kRowsWithValues = 0.5;     // share of rows that must hold two values or more

struct Stack {
  std::vector<Ruling> rules;  // top down
  double left = 0, right = 0;
};

bool belongs(const Stack& stack, const Ruling& rule) {
  const bool same_end = std::abs(rule.from - stack.left) <= kSameEnd || std::abs(rule.to - stack.right) <= kSameEnd;
  const double shared = std::min(rule.to, stack.right) - std::max(rule.from, stack.left);
  return same_end && shared >= 0.4 * (stack.right - stack.left) &&
         rule.position - stack.rules.back().position <= kTallestRow;
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

std::vector<Stack> stacks_of(const std::vector<Ruling>& rules) {
  std::vector<Stack> stacks;
  for (const Ruling& rule : rules) {
    if (rule.to - rule.from < kShortestRule) continue;
    const auto stack = std::find_if(stacks.rbegin(), stacks.rend(), [&](const Stack& s) { return belongs(s, rule); });
    if (stack == stacks.rend()) {
      stacks.push_back({{rule}, rule.from, rule.to});
    } else {
      stack->rules.push_back(rule);
      stack->left = std::min(stack->left, rule.from);
      stack->right = std::max(stack->right, rule.to);
    }
  }
  std::erase_if(stacks, [](const Stack& stack) { return stack.rules.size() < kFewestOfFew; });
  for (Stack& stack : stacks) add_rule_in_head(stack, rules);
  return stacks;
}

/// Lines that follow each other closely from `edge` on, up or down, within the stack's width; nothing unless one of
/// them has values in two columns, or all go on where `lefts`, the left edges of the columns' texts, has one.
std::optional<Box> open_row(const Stack& stack, double edge, const std::vector<const GlyphLine*>& lines, bool down,
                            const std::vector<Glyph>& glyphs, const std::vector<double>& lefts) {
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
    is_rest = is_rest && std::any_of(lefts.begin(), lefts.end(),
                                     [&](double left) { return std::abs(line->box.left - left) <= kSameLeft; });
  }
  return has_values || is_rest ? block : std::nullopt;
}

/// The parts of text in each row between two rules; one entry for each printed line.
using Row = std::vector<std::vector<Box>>;

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

/// A row with one part of text on each of its lines, all over each other: a section row, or no row of values.
bool is_single(const Row& row) {
  return std::all_of(row.begin(), row.end(), [](const std::vector<Box>& parts) { return parts.size() < 2; });
}

/// Each row has one line with values in several columns: more of them may be rows that no rule parts.
bool all_rows_full(const std::vector<Row>& rows) {
  return !rows.empty() && std::all_of(rows.begin(), rows.end(), [](const Row& row) {
    return row.size() <= kMostLinesOfFew && std::count_if(row.begin(), row.end(), [](const std::vector<Box>& parts) {
                                              return parts.size() >= kColumnsOfFew;
                                            }) == 1;
  });
}

/// A white strip between columns.
struct Gutter {
  double from = 0, to = 0;
};

/// What each row's texts cover, as disjoint boxes left to right.
std::vector<std::vector<Box>> covered_by(const std::vector<Row>& rows) {
  std::vector<std::vector<Box>> covered;
  for (std::size_t r = 1; r < rows.size(); ++r) {
    if (is_single(rows[r])) continue;
    std::vector<Box> parts;
    for (const auto& line : rows[r]) parts.insert(parts.end(), line.begin(), line.end());
    std::sort(parts.begin(), parts.end(), [](const Box& a, const Box& b) { return a.left < b.left; });
    std::vector<Box>& joined = covered.emplace_back();
    for (const Box& part : parts) {
      if (!joined.empty() && part.left - joined.back().right < kGutter)
        joined.back() = unite(joined.back(), part);
      else
        joined.push_back(part);
    }
  }
  return covered;
}

/// The strip between the first two texts of the rows that have most of them: groups in front of their tasks, where
/// the texts of tasks without a group begin at the left edge and cross it.
void add_group_gutter(const std::vector<std::vector<Box>>& rows, std::vector<Gutter>& gutters) {
  std::size_t most = 0;
  for (const auto& row : rows) most = std::max(most, row.size());
  if (most != gutters.size() + 2) return;
  Gutter group{-1e9, 1e9};
  double left = 1e9;
  std::size_t with_group = 0;
  for (const auto& row : rows) {
    left = std::min(left, row.front().left);
    if (row.size() != most) continue;
    ++with_group;
    group = {std::max(group.from, row[0].right), std::min(group.to, row[1].left)};
  }
  if (group.to - group.from < kGutter || with_group == rows.size()) return;
  if (!gutters.empty() && group.to > gutters.front().from) return;
  for (const auto& row : rows) {
    // A text right of the strip belongs to a group further up; one that crosses it has none.
    if (row.front().left < group.from && row.front().right > group.to && row.front().left > left + kSameEnd) return;
    if (row.front().left < group.from && row.front().right < group.to && row.size() != most) return;
  }
  gutters.insert(gutters.begin(), group);
}

/// The widest part of a gutter that no heading covers: headings are centred, values are not.
Gutter clear_of_head(Gutter gutter, const Row& head) {
  std::vector<Box> parts;
  for (const auto& line : head) parts.insert(parts.end(), line.begin(), line.end());
  std::sort(parts.begin(), parts.end(), [](const Box& a, const Box& b) { return a.left < b.left; });
  Gutter widest{gutter.from, gutter.from};
  double from = gutter.from;
  for (const Box& part : parts) {
    const double to = std::min(part.left, gutter.to);
    if (to - from > widest.to - widest.from) widest = {from, to};
    from = std::max(from, std::min(part.right, gutter.to));
  }
  if (gutter.to - from > widest.to - widest.from) widest = {from, gutter.to};
  return widest.to - widest.from >= 1 ? widest : gutter;
}

/// Columns' edges: the stack's ends and the middles of the white gutters that no text of body rows crosses.
void set_columns(Grid& grid, const Stack& stack, const std::vector<Row>& rows) {
  const std::vector<std::vector<Box>> texts = covered_by(rows);
  std::vector<Box> parts;
  for (const auto& row : texts) parts.insert(parts.end(), row.begin(), row.end());
  std::sort(parts.begin(), parts.end(), [](const Box& a, const Box& b) { return a.left < b.left; });
  std::vector<Gutter> gutters;
  double covered = parts.empty() ? stack.right : parts.front().right;
  for (const Box& part : parts) {
    if (part.left - covered >= kGutter) gutters.push_back({covered, part.left});
    covered = std::max(covered, part.right);
  }
  if (!texts.empty()) add_group_gutter(texts, gutters);
  grid.xs = {stack.left};
  grid.play = {0};
  for (const Gutter& gutter : gutters) {
    const Gutter clear = rows.empty() ? gutter : clear_of_head(gutter, rows.front());
    grid.xs.push_back((clear.from + clear.to) / 2);
    grid.play.push_back((clear.to - clear.from) / 2);
  }
  grid.xs.push_back(stack.right);
  grid.play.push_back(0);
}

Grid grid_of(const Stack& stack, const std::vector<Row>& rows, std::vector<double> ys) {
  Grid grid;
  set_columns(grid, stack, rows);
  grid.ys = std::move(ys);
  UnitEdges edges(grid.rows(), grid.columns());
  for (const Ruling& rule : stack.rules) {
    const auto line = std::lower_bound(grid.ys.begin(), grid.ys.end(), rule.position - kRuleSnap / 2) - grid.ys.begin();
    for (int c = 0; c < grid.columns(); ++c) {
      const double middle = (grid.xs[static_cast<std::size_t>(c)] + grid.xs[static_cast<std::size_t>(c) + 1]) / 2;
      if (rule.from <= middle && middle <= rule.to) edges.across(static_cast<int>(line), c) = true;
    }
  }
  for (int r = 0; r < grid.rows(); ++r) {
    const Row& row = rows[static_cast<std::size_t>(r)];
    edges.down(r, 0) = edges.down(r, grid.columns()) = true;
    for (int c = 1; c < grid.columns(); ++c) {
      const double x = grid.xs[static_cast<std::size_t>(c)];
      // A line alone is a section's; one that begins in a later column is the rest of a cell.
      bool crossed = row.size() == 1 && row.front().size() == 1 && row.front().front().left < grid.xs[1];
      for (const auto& line : row)
        for (const Box& part : line) crossed |= part.left < x && part.right > x;
      edges.down(r, c) = !crossed;
    }
  }
  cut_cells(grid, edges);
  return grid;
}

/// Left edges of the texts of each column's body.
std::vector<double> text_lefts(const Grid& grid, const std::vector<Row>& rows) {
  std::vector<double> lefts(static_cast<std::size_t>(grid.columns()), 1e9);
  for (std::size_t r = 1; r < rows.size(); ++r) {
    for (const auto& line : rows[r]) {
      for (const Box& part : line) {
        const auto column = std::upper_bound(grid.xs.begin(), grid.xs.end(), part.left) - grid.xs.begin() - 1;
        if (column < 0 || column >= grid.columns()) continue;
        double& left = lefts[static_cast<std::size_t>(column)];
        left = std::min(left, part.left);
      }
    }
  }
  return lefts;
}

/// A row cut by the page's end has no rule there: adds its outer edge, unless it would change the columns.
void add_open_rows(const Stack& stack, std::vector<double>& ys, const std::vector<Glyph>& glyphs,
                   const std::vector<GlyphLine>& lines) {
  const std::vector<Row> rows = rows_of(stack, ys, glyphs, lines);
  Grid closed;
  set_columns(closed, stack, rows);
  const std::vector<double> lefts = text_lefts(closed, rows);
  std::vector<const GlyphLine*> above, below;
  for (const GlyphLine& line : lines) {
    if (line.angle != 0) continue;
    if (line.box.center_y() > ys.back()) below.push_back(&line);
    if (line.box.center_y() < ys.front()) above.push_back(&line);
  }
  const auto keeps_columns = [&](const std::vector<double>& wider) {
    Grid grid;
    set_columns(grid, stack, rows_of(stack, wider, glyphs, lines));
    return grid.columns() >= closed.columns();
  };
  if (const auto row = open_row(stack, ys.back(), below, true, glyphs, lefts)) {
    std::vector<double> wider = ys;
    wider.push_back(row->bottom + kRuleSnap);
    if (keeps_columns(wider)) ys = std::move(wider);
  }
  std::reverse(above.begin(), above.end());
  const auto row = open_row(stack, ys.front(), above, false, glyphs, lefts);
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

}  // namespace

std::vector<Grid> find_row_grids(const std::vector<Ruling>& rulings, const std::vector<Glyph>& glyphs,
                                 const std::vector<GlyphLine>& lines) {
  std::vector<Grid> grids;
  for (const Stack& stack : stacks_of(lone_rules(rulings))) {
    std::vector<double> ys = row_edges(stack);
    const bool few = ys.size() < kFewestRules;
    if (few && !all_rows_full(rows_of(stack, ys, glyphs, lines))) continue;
    add_open_rows(stack, ys, glyphs, lines);
    const std::vector<Row> rows = rows_of(stack, ys, glyphs, lines);
    const auto with_values = std::count_if(rows.begin(), rows.end(), [](const Row& row) { return !is_single(row); });
    if (static_cast<double>(with_values) < kRowsWithValues * static_cast<double>(rows.size())) continue;
    Grid grid = grid_of(stack, rows, std::move(ys));
    if (grid.columns() >= (few ? static_cast<int>(kColumnsOfFew) : 2)) grids.push_back(std::move(grid));
  }
  return grids;
}

}  // namespace fenjie::layout
