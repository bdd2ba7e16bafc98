#include "layout/white_columns.h"

#include <algorithm>
#include <cmath>

namespace fenjie::layout {

namespace {

constexpr double kGutter = 4;      // points of white between columns
constexpr double kSameEnd = 4;     // points
constexpr double kPadding = 1.5;   // of a character, inside a padded name
constexpr double kPaddedWord = 2;  // of the height, between the characters of one heading
constexpr double kNarrowest = 1;   // points of a gutter between headings, or between texts of two pages

/// A white strip between columns.
struct Gutter {
  double from = 0, to = 0;
};

/// What a row's texts cover, as disjoint boxes left to right.
std::vector<Box> joined_parts(const Row& row) {
  std::vector<Box> parts;
  for (const auto& line : row) parts.insert(parts.end(), line.begin(), line.end());
  std::sort(parts.begin(), parts.end(), [](const Box& a, const Box& b) { return a.left < b.left; });
  std::vector<Box> joined;
  for (const Box& part : parts) {
    if (!joined.empty() && part.left - joined.back().right < kGutter)
      joined.back() = unite(joined.back(), part);
    else
      joined.push_back(part);
  }
  return joined;
}

/// The same for each row of several texts under the first one, and for the sure rows.
std::vector<std::vector<Box>> covered_by(const std::vector<Row>& rows, const std::vector<bool>& sure) {
  std::vector<std::vector<Box>> covered;
  for (std::size_t r = 1; r < rows.size(); ++r) {
    std::vector<Box> joined = joined_parts(rows[r]);
    if (joined.size() > 1 || (!joined.empty() && r < sure.size() && sure[r])) covered.push_back(std::move(joined));
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

/// Boxes of a row's texts; parts over each other, and characters of a padded heading, are one.
std::vector<Box> headings_of(const Row& head) {
  std::vector<Box> parts;
  for (const auto& line : head) parts.insert(parts.end(), line.begin(), line.end());
  std::sort(parts.begin(), parts.end(), [](const Box& a, const Box& b) { return a.left < b.left; });
  std::vector<Box> headings;
  for (const Box& part : parts) {
    if (!headings.empty() && part.left - headings.back().right < kPaddedWord * part.height())
      headings.back() = unite(headings.back(), part);
    else
      headings.push_back(part);
  }
  return headings;
}

/// Body columns left to right: what their texts cover.
std::vector<Gutter> extents_of(const std::vector<Gutter>& gutters, double left, double right) {
  std::vector<Gutter> extents;
  for (const Gutter& gutter : gutters) {
    extents.push_back({left, gutter.from});
    left = gutter.to;
  }
  extents.push_back({left, right});
  return extents;
}

/// A strip between columns of one character each, as wide as a character: names of two characters, padded (庞　博).
void drop_padding(std::vector<Gutter>& gutters, double left, double right, double em) {
  for (std::size_t i = gutters.size(); i-- > 0;) {
    const std::vector<Gutter> columns = extents_of(gutters, left, right);
    const auto is_character = [&](const Gutter& column) { return std::abs(column.to - column.from - em) < kGutter / 2; };
    if (is_character(columns[i]) && is_character(columns[i + 1]) && gutters[i].to - gutters[i].from < kPadding * em)
      gutters.erase(gutters.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

/// Parts a gutter where headings stand in it that no body column needs: columns without a value.
void add_blank_columns(std::vector<Gutter>& gutters, double texts_left, double texts_right, double left, double right,
                       const Row& head) {
  const std::vector<Box> headings = headings_of(head);
  const std::vector<Gutter> columns = extents_of(gutters, texts_left, texts_right);
  const auto named = [&](const Gutter& column) {
    return std::any_of(headings.begin(), headings.end(),
                       [&](const Box& box) { return box.left < column.to && box.right > column.from; });
  };
  std::vector<Gutter> result;
  for (std::size_t i = 0; i <= columns.size(); ++i) {
    Gutter white{i == 0 ? left : columns[i - 1].to, i == columns.size() ? right : columns[i].from};
    std::vector<Box> inside;
    for (const Box& box : headings)
      if (box.left >= white.from && box.right <= white.to) inside.push_back(box);
    const bool inner = i > 0 && i < columns.size();
    // A heading set beside the values of its column is that column's.
    if (i > 0 && !named(columns[i - 1]) && !inside.empty()) inside.erase(inside.begin());
    if (i < columns.size() && !named(columns[i]) && !inside.empty()) inside.pop_back();
    if (!inner && inside.empty()) continue;
    if (i == 0) white.from = inside.front().right, inside.erase(inside.begin());
    std::optional<Box> last;
    if (i == columns.size()) last = inside.back(), inside.pop_back();
    for (const Box& box : inside) {
      result.push_back({white.from, box.left});
      white.from = box.right;
    }
    result.push_back({white.from, last ? last->left : white.to});
  }
  gutters = std::move(result);
}

}  // namespace

/// A row with one part of text on each of its lines, all over each other: a section row, or no row of values.
bool is_single(const Row& row) { return joined_parts(row).size() < 2; }

WhiteColumns white_columns(double left, double right, const std::vector<Row>& rows, const std::vector<bool>& sure) {
  const std::vector<std::vector<Box>> texts = covered_by(rows, sure);
  std::vector<Box> parts;
  for (const auto& row : texts) parts.insert(parts.end(), row.begin(), row.end());
  std::sort(parts.begin(), parts.end(), [](const Box& a, const Box& b) { return a.left < b.left; });
  std::vector<Gutter> gutters;
  double covered = parts.empty() ? right : parts.front().right;
  for (const Box& part : parts) {
    if (part.left - covered >= kGutter) gutters.push_back({covered, part.left});
    covered = std::max(covered, part.right);
  }
  if (!texts.empty()) {
    drop_padding(gutters, parts.front().left, covered, parts.front().height());
    add_group_gutter(texts, gutters);
    add_blank_columns(gutters, parts.front().left, covered, left, right, rows.front());
  }
  WhiteColumns columns{{left}, {0}};
  for (const Gutter& gutter : gutters) {
    const Gutter clear = rows.empty() ? gutter : clear_of_head(gutter, rows.front());
    columns.xs.push_back((clear.from + clear.to) / 2);
    columns.play.push_back((clear.to - clear.from) / 2);
  }
  columns.xs.push_back(right);
  columns.play.push_back(0);
  return columns;
}

std::optional<WhiteColumns> carried_columns(const Grid& before, double right, const std::vector<Row>& rows) {
  const double shift = right - before.xs.back();
  WhiteColumns columns{before.xs, before.play};
  for (double& x : columns.xs) x += shift;
  for (std::size_t i = 1; i + 1 < columns.xs.size(); ++i) {
    Gutter white{columns.xs[i] - columns.play[i], columns.xs[i] + columns.play[i]};
    const Gutter whole = white;
    for (const Row& row : rows) {
      for (const auto& line : row) {
        for (const Box& part : line) {
          const bool crosses = part.left < whole.from && part.right > whole.to;
          if (crosses && (is_single(row) || (i == 1 && &part == &line.front()))) continue;
          if (crosses) return std::nullopt;
          if (part.center_x() < columns.xs[i])
            white.from = std::max(white.from, part.right);
          else
            white.to = std::min(white.to, part.left);
        }
      }
    }
    if (white.to - white.from < kNarrowest) return std::nullopt;
    columns.xs[i] = (white.from + white.to) / 2;
    columns.play[i] = (white.to - white.from) / 2;
  }
  return columns;
}

}  // namespace fenjie::layout
