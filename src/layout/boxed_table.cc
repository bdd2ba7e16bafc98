#include "layout/boxed_table.h"

#include <algorithm>
#include <string>
#include <utility>

#include "layout/ruled_table.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

constexpr double kCellSize = 100;  // points: a place for each cell, whatever its text
constexpr double kLineSize = 1;

bool is_drawn(char32_t code) { return code >= 0x2500 && code <= 0x257F; }

/// ─ and its kind; all others have a stroke up or down and stand between columns.
bool is_across(char32_t code) {
  static constexpr std::u32string_view kAcross = U"─━┄┅┈┉╌╍═╴╶╸╺╼╾";
  return kAcross.find(code) != std::u32string_view::npos;
}

/// What draws in a line: box characters everywhere; + - = | only in a line of nothing else (+---+---+), and | in one between two of them.
class Drawing {
 public:
  explicit Drawing(const PrintedLine& line) {
    const std::string_view text = line.text.text();
    rule_ = text.starts_with('+') && text.ends_with('+') && text.size() > 2 && text.find_first_not_of("+-=| ") == std::string_view::npos;
    row_ = text.starts_with('|') && text.ends_with('|');
  }

  bool is_across(char32_t code) const { return layout::is_across(code) || (rule_ && (code == '-' || code == '=')); }
  bool is_stroke(char32_t code) const { return (is_drawn(code) && !layout::is_across(code)) || (rule_ && code == '+') || ((rule_ || row_) && code == '|'); }
  bool is_rule() const { return rule_; }

 private:
  bool rule_ = false, row_ = false;
};

/// A line of the drawing between two strokes.
struct Segment {
  Span span;
  bool rule = false;  ///< nothing but ───
};

struct DrawnLine {
  std::vector<Segment> segments;
  std::vector<Span> marks;  ///< characters of the drawing
  bool has_rule = false;
};

/// Nothing where the line is not drawn from edge to edge.
std::optional<DrawnLine> drawn_line(const PrintedLine& line, std::string_view source) {
  DrawnLine drawn;
  const Drawing drawing(line);
  bool open = false, closed = false;
  for (std::size_t i = line.span.begin; i < line.span.end;) {
    const text::Character c = text::character_at(source, i);
    i = c.end;
    const bool stroke = drawing.is_stroke(c.code), across = drawing.is_across(c.code);
    if (stroke || across) drawn.marks.push_back({c.begin, c.end});
    if (stroke) {
      if (open) drawn.segments.back().span.end = c.begin;
      drawn.segments.push_back({{c.end, c.end}, false});
      open = closed = true;
    } else if (across) {
      if (!open) return std::nullopt;
      drawn.segments.back().rule = drawn.has_rule = true;
    } else if (!text::is_blank(c.code)) {
      if (!open || drawn.segments.back().rule) return std::nullopt;
      closed = false;
    }
  }
  if (!closed || drawn.segments.size() < 2) return std::nullopt;
  drawn.segments.pop_back();  // behind the last stroke
  return drawn;
}

class Box {
 public:
  Box(std::vector<DrawnLine> lines, std::string_view source) : lines_(std::move(lines)), source_(source) {
    for (const DrawnLine& line : lines_) columns_ = std::max(columns_, line.segments.size());
  }

  /// The columns of each line are all of the table's, or one that is as wide as it.
  bool is_even() const {
    return columns_ >= 2 && std::all_of(lines_.begin(), lines_.end(), [&](const DrawnLine& line) {
             const bool rules = std::all_of(line.segments.begin(), line.segments.end(), [](const Segment& one) { return one.rule; });
             return rules || line.segments.size() == columns_ || line.segments.size() == 1;
           });
  }

  PageTable table() {
    find_rows();
    PageTable table;
    const auto columns = static_cast<int>(columns_);
    for (int x = 0; x <= columns; ++x) table.grid.xs.push_back(kCellSize * x);
    for (int y = 0; y <= rows_; ++y) table.grid.ys.push_back(kCellSize * y);
    UnitEdges edges(rows_, columns);
    for (std::size_t i = 0; i < lines_.size(); ++i) draw(lines_[i], row_of_[i], edges);
    cut_cells(table.grid, edges);
    table.lines.resize(table.grid.cells.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) add_texts(i, table);
    return table;
  }

 private:
  /// Rows go from one line with a rule to the next; what stands beside a rule belongs to the row under it.
  void find_rows() {
    bool text = true;  // since the last rule; the upper edge begins the first row
    rows_ = -1;
    for (const DrawnLine& line : lines_) {
      if (line.has_rule && std::exchange(text, false)) ++rows_;
      text |= !line.has_rule;
      row_of_.push_back(rows_);
    }
  }

  bool is_whole(const DrawnLine& line) const { return line.segments.size() == columns_; }

  void draw(const DrawnLine& line, int row, UnitEdges& edges) const {
    for (int c = 0; c < static_cast<int>(columns_); ++c)
      if (line.has_rule && (!is_whole(line) || line.segments[static_cast<std::size_t>(c)].rule)) edges.across(row, c) = true;
    if (row == rows_ || line.has_rule) return;
    for (int x = 0; x <= static_cast<int>(columns_); ++x)
      if (is_whole(line) || x == 0 || x == static_cast<int>(columns_)) edges.down(row, x) = true;
  }

  void add_texts(std::size_t i, PageTable& table) const {
    const DrawnLine& line = lines_[i];
    const int row = std::min(row_of_[i], rows_ - 1);
    for (std::size_t s = 0; s < line.segments.size(); ++s) {
      PageLine text;
      text.text = text::line_of(source_, line.segments[s].span);
      if (line.segments[s].rule || text.text.empty()) continue;
      text.span = line.segments[s].span;
      text.folded = text::fold(text.text.text());
      text.key = text::compact(text.folded);
      const double left = kCellSize * static_cast<double>(s), top = kCellSize * row + kLineSize * static_cast<double>(i);
      text.box = {left, top, left + kCellSize, top + kLineSize};
      text.font_size = kLineSize;
      text.parts.push_back({text.span, text.box});
      table.lines[table.grid.owner_at(row, static_cast<int>(s))].push_back(std::move(text));
    }
  }

  const std::vector<DrawnLine> lines_;
  const std::string_view source_;
  std::size_t columns_ = 0;
  int rows_ = 0;
  std::vector<int> row_of_;  // of each line; of a rule the row under it
};

}  // namespace

bool opens_box(const PrintedLine& line) {
  const std::string& text = line.text.text();
  if (text.empty()) return false;
  const char32_t first = text::character_at(text, 0).code;
  return (is_drawn(first) && !is_across(first)) || Drawing(line).is_rule();
}

std::optional<DelimitedTable> boxed_table_at(const std::vector<PrintedLine>& lines, std::size_t begin, std::string_view source,
                                             const rules::Lexicon& lexicon, const rules::Book& book) {
  DelimitedTable result;
  std::vector<DrawnLine> drawn;
  for (result.end = begin; result.end < lines.size(); ++result.end) {
    auto line = drawn_line(lines[result.end], source);
    if (!line) break;
    result.furniture.insert(result.furniture.end(), line->marks.begin(), line->marks.end());
    drawn.push_back(std::move(*line));
  }
  const bool closed = drawn.size() >= 4 && drawn.front().has_rule && drawn.back().has_rule;
  if (!closed) return std::nullopt;
  Box box(std::move(drawn), source);
  if (!box.is_even()) return std::nullopt;
  std::vector<PageTable> pages;
  pages.push_back(box.table());
  RuledTable made = ruled_table(std::move(pages), nullptr, book, lexicon);
  if (!has_role(made.table.columns, ColumnRole::task) || made.table.rows.empty()) return std::nullopt;
  result.table = std::move(made.table);
  result.furniture.insert(result.furniture.end(), made.furniture.begin(), made.furniture.end());
  result.doubts = std::move(made.diagnostics);
  return result;
}

}  // namespace fenjie::layout
