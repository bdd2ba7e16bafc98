#include "layout/open_grid.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "text/characters.h"

namespace fenjie::layout {

namespace {

constexpr double kCrossing = 0.12;   // share of rows that may cross a gutter: headings over several columns
constexpr double kOverlap = 1.5;     // points by which a text may reach into the next column
constexpr double kTightLine = 1.22;  // of the least pitch: lines of one cell
constexpr double kRuleShare = 0.5;   // of the table's width, of a rule between rows

/// A column's extent.
struct Lane {
  double left = 0, right = 0;
};

/// White gutters: few rows cross them, and texts stand on both sides.
std::vector<Lane> lanes_of(const std::vector<PartedLine>& lines, const std::vector<Ruling>& rulings) {
  double left = 1e9, right = -1e9;
  for (const PartedLine& line : lines) left = std::min(left, line.box.left), right = std::max(right, line.box.right);
  const auto width = static_cast<std::size_t>(std::max(1.0, std::ceil(right - left)));
  std::vector<int> cover(width + 1, 0);
  int rows = 0;
  for (const PartedLine& line : lines) {
    if (!line.has_columns()) continue;
    ++rows;
    for (const TextPart& part : line.parts) {
      const auto from = static_cast<std::size_t>(std::max(0.0, std::floor(part.box.left - left + 0.5)));
      const auto to = static_cast<std::size_t>(std::max(0.0, std::ceil(part.box.right - left - 0.5)));
      for (std::size_t x = from; x < std::min(to, width); ++x) ++cover[x];
    }
  }
  const int most = static_cast<int>(kCrossing * rows);
  // A drawn rule between texts parts columns, whatever crosses it.
  for (const Ruling& rule : rulings) {
    if (rule.horizontal || rule.position <= left + 2 || rule.position >= right - 2) continue;
    if (rule.to < lines.front().box.top || rule.from > lines.back().box.bottom) continue;
    if (rule.to - rule.from < 0.5 * (lines.back().box.bottom - lines.front().box.top)) continue;
    cover[static_cast<std::size_t>(rule.position - left)] = 0;
  }
  std::vector<Lane> lanes;
  bool open = false;
  for (std::size_t x = 0; x < width; ++x) {
    const bool filled = cover[x] > most;
    if (filled && !open) lanes.push_back({left + static_cast<double>(x), 0});
    if (filled) lanes.back().right = left + static_cast<double>(x) + 1;
    open = filled;
  }
  return lanes;
}

/// A part of a line and the lanes it stands in.
struct Placed {
  const TextPart* part = nullptr;
  int first = 0, last = 0;
};

struct Row {
  std::vector<Placed> parts;  // of all its lines
  Box box;
  std::size_t lines = 1;
};

Placed place(const TextPart& part, const std::vector<Lane>& lanes) {
  Placed placed{&part, -1, -1};
  double best = 1e9;
  int nearest = 0;
  for (std::size_t c = 0; c < lanes.size(); ++c) {
    const double shared = std::min(part.box.right, lanes[c].right) - std::max(part.box.left, lanes[c].left);
    if (shared > kOverlap || shared > 0.5 * (lanes[c].right - lanes[c].left)) {
      if (placed.first < 0) placed.first = static_cast<int>(c);
      placed.last = static_cast<int>(c);
    }
    if (-shared < best) best = -shared, nearest = static_cast<int>(c);
  }
  if (placed.first < 0) placed.first = placed.last = nearest;
  return placed;
}

class Rows {
 public:
  Rows(const std::vector<PartedLine>& lines, const std::vector<Lane>& lanes, const std::vector<Ruling>& rulings)
      : lines_(lines), lanes_(lanes), rulings_(rulings) {
    for (const PartedLine& line : lines)
      left_ = std::min(left_, line.box.left), right_ = std::max(right_, line.box.right);
    measure();
  }

  std::vector<Row> run() {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      Row line = row_of(lines_[i]);
      if (!rows.empty() && joins(rows.back(), line, i)) {
        rows.back().parts.insert(rows.back().parts.end(), line.parts.begin(), line.parts.end());
        rows.back().box = unite(rows.back().box, line.box);
        ++rows.back().lines;
      } else {
        rows.push_back(std::move(line));
      }
    }
    return rows;
  }

 private:
  Row row_of(const PartedLine& line) const {
    Row row;
    row.box = line.box;
    for (const TextPart& part : line.parts) row.parts.push_back(place(part, lanes_));
    return row;
  }

  double pitch(std::size_t line) const { return lines_[line].box.bottom - lines_[line - 1].box.bottom; }

  /// The least distance of lines, and whether rows stand clearly further apart than the lines of a cell.
  void measure() {
    std::vector<double> pitches;
    for (std::size_t i = 1; i < lines_.size(); ++i) pitches.push_back(pitch(i));
    if (pitches.empty()) return;
    std::sort(pitches.begin(), pitches.end());
    least_ = pitches[pitches.size() / 10];
    std::size_t tight = 0;
    for (const double value : pitches) tight += value <= kTightLine * least_;
    has_wraps_ = tight * 5 >= pitches.size() && (pitches.size() - tight) * 4 >= pitches.size();
    ruled_rows_ = 0;
    for (std::size_t i = 1; i < lines_.size(); ++i) ruled_rows_ += ruled_apart(i);
    for (first_body_ = 0; first_body_ < lines_.size(); ++first_body_)
      if (figures(lines_[first_body_]) * 2 >= lines_[first_body_].parts.size()) break;
    if (first_body_ == lines_.size()) first_body_ = 0;
  }

  static std::size_t figures(const PartedLine& line) {
    return static_cast<std::size_t>(std::count_if(line.parts.begin(), line.parts.end(), [](const TextPart& part) {
      return is_figure(part.text) && part.text.size() > 1;
    }));
  }

  bool ruled_apart(std::size_t line) const {
    const double from = lines_[line - 1].box.center_y(), to = lines_[line].box.center_y();
    return std::any_of(rulings_.begin(), rulings_.end(), [&](const Ruling& rule) {
      return rule.horizontal && rule.position > from && rule.position < to &&
             std::min(rule.to, right_) - std::max(rule.from, left_) > kRuleShare * (right_ - left_);
    });
  }

  bool joins(const Row& above, const Row& below, std::size_t line) const {
    if (ruled_apart(line)) return false;
    if (is_own_row(above, below)) return false;
    if (ruled_rows_ * 3 >= lines_.size() || (ruled_rows_ >= 3 && ruled_rows_ * 6 >= lines_.size())) return true;
    std::vector<bool> over(lanes_.size()), under(lanes_.size());
    bool spans_over = false, spans_under = false, figure_pair = false;
    std::vector<bool> figure_over(lanes_.size());
    for (const Placed& part : above.parts) {
      spans_over |= part.last > part.first;
      for (int c = part.first; c <= part.last; ++c) {
        over[static_cast<std::size_t>(c)] = true;
        if (is_figure(part.part->text)) figure_over[static_cast<std::size_t>(c)] = true;
      }
    }
    std::size_t new_columns = 0;
    for (const Placed& part : below.parts) {
      spans_under |= part.last > part.first;
      for (int c = part.first; c <= part.last; ++c) {
        const auto at = static_cast<std::size_t>(c);
        under[at] = true;
        new_columns += !over[at];
        figure_pair |= figure_over[at] && is_figure(part.part->text);
      }
    }
    const bool tight = pitch(line) <= kTightLine * least_;
    if (has_wraps_ && !tight) return false;
    if (figure_pair) return false;
    const bool any_figures = std::any_of(below.parts.begin(), below.parts.end(),
                                         [](const Placed& part) { return is_figure(part.part->text); });
    if (line < first_body_) {  // lines of the head
      if (spans_over && above.parts.size() > 1) return false;
      return !spans_under && !spans_over && tight;
    }
    if (has_wraps_ && tight && !any_figures) return true;
    if (!under[0] && !any_figures && new_columns == 0 && tight) return true;
    // A label that wraps: its figures stand on its last line, or on its first.
    if (below.parts.size() == 1 && under[0] && !spans_under && above.parts.size() > 1 && tight)
      return goes_on(below.parts.front().part->text);
    if (above.parts.size() == 1 && over[0] && !spans_over && under[0] && tight)
      return goes_on(below.parts.front().part->text);
    return false;
  }

  /// Label beside label and figure beside figure, in two columns or more: rows, though no rule parts them.
  static bool is_own_row(const Row& above, const Row& below) {
    const auto find = [&](const Placed& part) {
      return std::find_if(above.parts.rbegin(), above.parts.rend(),
                          [&](const Placed& other) { return other.first == part.first && other.last == part.last; });
    };
    bool labels = false;
    int pairs = 0;
    for (const Placed& part : below.parts) {
      const auto over = find(part);
      if (over == above.parts.rend()) continue;
      labels |= part.first == 0 && !is_figure(part.part->text) && !goes_on(part.part->text);
      pairs += part.first > 0 && is_figure(part.part->text) && is_figure(over->part->text);
    }
    return labels && pairs >= 2;
  }

  /// Whether a text reads as the rest of a sentence.
  static bool goes_on(const std::string& text) {
    return !text.empty() && ((text[0] >= 'a' && text[0] <= 'z') || text[0] == '(' || text[0] == '&');
  }

  const std::vector<PartedLine>& lines_;
  const std::vector<Lane>& lanes_;
  const std::vector<Ruling>& rulings_;
  double left_ = 1e9, right_ = -1e9, least_ = 0;
  bool has_wraps_ = false;
  std::size_t first_body_ = 0, ruled_rows_ = 0;
};

}  // namespace

OpenGrid open_grid(const std::vector<PartedLine>& lines, const std::vector<Ruling>& rulings) {
  const std::vector<Lane> lanes = lanes_of(lines, rulings);
  OpenGrid grid;
  if (lanes.empty()) return grid;
  grid.columns = static_cast<int>(lanes.size());
  for (const Row& row : Rows(lines, lanes, rulings).run()) {
    std::map<int, OpenCell> cells;  // by first column
    for (const Placed& part : row.parts) {
      // Parts of one row that share a column are one cell.
      auto cell = std::find_if(cells.begin(), cells.end(), [&](const auto& known) {
        return known.second.column <= part.last && known.second.column + known.second.column_span > part.first;
      });
      if (cell == cells.end()) {
        cells[part.first] = {grid.rows, part.first, 1, part.last - part.first + 1, part.part->box, part.part->glyphs};
        continue;
      }
      OpenCell& known = cell->second;
      const int end = std::max(known.column + known.column_span, part.last + 1);
      known.column = std::min(known.column, part.first);
      known.column_span = end - known.column;
      known.box = unite(known.box, part.part->box);
      known.glyphs.insert(known.glyphs.end(), part.part->glyphs.begin(), part.part->glyphs.end());
    }
    for (auto& [column, cell] : cells) grid.cells.push_back(std::move(cell));
    ++grid.rows;
  }
  return grid;
}

}  // namespace fenjie::layout
