#include "layout/full_lines.h"

#include <algorithm>
#include <variant>

#include "text/characters.h"

namespace fenjie::layout {

namespace {

constexpr double kPlay = 1;       // points: justified lines and rounding
constexpr double kMisread = 0.9;  // Table::row_costs from here on: another column's text may stand in the row's cells
constexpr std::u32string_view kNeverFirst = U"、，。；：！？）》」』】〕”’";
constexpr std::u32string_view kNeverLast = U"（《「『【〔“‘";

bool is_one_of(std::u32string_view marks, char32_t code) { return marks.find(code) != std::u32string_view::npos; }
bool is_word(char32_t code) { return text::is_latin(code) || text::is_digit(code); }

/// Bytes at the beginning that no line break may part.
std::size_t first_unit(std::string_view line) {
  std::size_t at = 0;
  bool met = false;
  char32_t last = 0;
  while (at < line.size()) {
    const text::Character c = text::character_at(line, at);
    const bool tied =
        is_one_of(kNeverFirst, c.code) || is_one_of(kNeverLast, last) || (is_word(last) && is_word(c.code));
    if (met && !tied) break;
    met = true;
    last = c.code;
    at = c.end;
  }
  return at;
}

/// Bytes without the marks at the end that may hang over the edge.
std::size_t without_hanging(std::string_view line) {
  std::size_t end = line.size();
  while (end > 0 && is_one_of(kNeverFirst, text::character_before(line, end))) {
    end = text::character_start(line, end - 1);
  }
  return end;
}

class Columns {
 public:
  Columns(const Document& document, const Table& table) : document_(document), widest_(table.columns.size(), 0) {
    for (const Cell& cell : table.cells)
      if (cell.column_span == 1 && !is_misread(table, cell.row))
        for (const Passage& line : cell.lines) {
          double& widest = widest_[static_cast<std::size_t>(cell.column)];
          widest = std::max(widest, extent(line, {0, without_hanging(line.text())}));
        }
  }

  bool is_full(const Cell& cell, std::size_t line) const {
    const Passage &above = cell.lines[line], &below = cell.lines[line + 1];
    const double taken = extent(above, {0, above.size()}) + extent(below, {0, first_unit(below.text())});
    return taken > widest_[static_cast<std::size_t>(cell.column)] + kPlay;
  }

 private:
  static bool is_misread(const Table& table, int row) {
    const auto at = static_cast<std::size_t>(row);
    return at < table.row_costs.size() && table.row_costs[at] >= kMisread;
  }
  /// Points along the line; its page may be turned.
  double extent(const Passage& line, Span part) const {
    const std::vector<PageBox> boxes = document_.locate(line.spans(part));
    if (boxes.empty()) return 0;
    Box all = boxes.front().box;
    for (const PageBox& box : boxes) all = unite(all, box.box);
    return std::max(all.right - all.left, all.bottom - all.top);
  }

  const Document& document_;
  std::vector<double> widest_;
};

}  // namespace

void find_full_lines(Document& document) {
  for (Block& block : document.blocks) {
    auto* table = std::get_if<Table>(&block);
    if (!table) continue;
    const Columns columns(document, *table);
    table->has_line_room = true;
    for (const Cell& cell : table->cells)
      for (std::size_t i = 0; i + 1 < cell.lines.size(); ++i)
        if (!cell.lines[i].empty() && columns.is_full(cell, i))
          table->full_ends.push_back(cell.lines[i].spans().back().end);
    std::sort(table->full_ends.begin(), table->full_ends.end());
  }
}

}  // namespace fenjie::layout
