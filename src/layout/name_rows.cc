#include "layout/name_rows.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

constexpr double kReach = 0.15;         // of the font size, into the line above
constexpr std::size_t kMostLines = 8;   // of one row
constexpr std::size_t kMostColumns = 4; // role, which may be parted, name, posts
constexpr std::size_t kLongestRole = 30; // bytes
constexpr double kPadding = 1.25;       // of the font size, between the characters of a padded name
constexpr double kSameLeft = 0.3;       // of the font size
constexpr double kPitch = 1.2;          // of the font size, between two lines of posts
constexpr double kFull = 3;             // of the font size, to the right edge: a line that ends there goes on in the next one

/// A part of a line, with its words.
struct Cell {
  LinePart part;
  Passage text;
  std::size_t line = 0;
};

/// Cells under each other; columns stand apart.
struct Column {
  double left = 0, right = 0;
  std::vector<const Cell*> cells;  // top down
};

bool reaches_into(const PageLine& below, const PageLine& above) {
  return below.angle == 0 && above.angle == 0 && below.page == above.page && above.box.bottom - below.box.top > kReach * below.font_size &&
         below.box.top > above.box.top;
}

/// Parts that stand closer than columns are one cell: 石　磊.
std::vector<LinePart> cells_in(const PageLine& line) {
  std::vector<LinePart> cells;
  for (const LinePart& part : line.parts) {
    if (cells.empty() || part.box.left - cells.back().box.right > kPadding * line.font_size) {
      cells.push_back(part);
      continue;
    }
    cells.back().span.end = part.span.end;
    cells.back().box = unite(cells.back().box, part.box);
  }
  return cells;
}

std::vector<Cell> cells_of(std::span<const FreeLine> row, std::string_view source) {
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < row.size(); ++i)
    for (const LinePart& part : cells_in(row[i].line)) cells.push_back({part, text::line_of(source, part.span), i});
  return cells;
}

/// 组　长：龙　飞, or the name alone.
bool is_name(std::string_view printed, const rules::Lexicon& lexicon) {
  constexpr std::string_view kColon = "：";
  const std::string key = text::compact(printed);
  const std::size_t colon = key.rfind(kColon);
  return lexicon.may_be_person(colon == std::string::npos ? key : key.substr(colon + kColon.size()));
}

class Row {
 public:
  Row(std::span<const FreeLine> lines, std::string_view source) : lines_(lines), cells_(cells_of(lines, source)) {
    for (const Cell& cell : cells_) seat(cell);
    std::sort(columns_.begin(), columns_.end(), [](const Column& a, const Column& b) { return a.left < b.left; });
  }

  /// One name, in front of posts in the last column; his role in front of it may be set over several (副　组 over 长：).
  bool holds_name(const rules::Lexicon& lexicon) const {
    if (columns_.size() < 2 || columns_.size() > kMostColumns) return false;
    for (std::size_t i = 1; i < columns_.size(); ++i)
      if (columns_[i].left < columns_[i - 1].right) return false;
    const Column& name = columns_[columns_.size() - 2];
    return name.cells.size() == 1 && is_name(name.cells.front()->text.text(), lexicon) && role().text().size() <= kLongestRole;
  }

  void append_to(std::vector<FreeLine>& lines) const {
    const Column &name = columns_[columns_.size() - 2], &posts = columns_.back();
    FreeLine first = lines_[posts.cells.front()->line];
    first.line.text = role();
    first.line.parts.clear();
    for (std::size_t i = 0; i + 1 < columns_.size(); ++i)
      for (const Cell* cell : columns_[i].cells) first.line.parts.push_back(cell->part);
    first.line.parts.push_back(posts.cells.front()->part);
    for (const Cell* cell : {name.cells.front(), posts.cells.front()}) {
      if (!first.line.text.empty()) first.line.text.append_inserted(" ");
      first.line.text.append(cell->text);
    }
    for (const LinePart& part : first.line.parts) first.line.box = unite(first.line.box, part.box);
    fold_again(first.line);
    lines.push_back(std::move(first));
    for (auto cell = posts.cells.begin() + 1; cell != posts.cells.end(); ++cell) {
      FreeLine rest = lines_[(*cell)->line];
      rest.line.text = (*cell)->text;
      rest.line.parts = {(*cell)->part};
      rest.line.box = (*cell)->part.box;
      fold_again(rest.line);
      lines.push_back(std::move(rest));
    }
  }

 private:
  Passage role() const {
    std::vector<const Cell*> cells;
    for (std::size_t i = 0; i + 2 < columns_.size(); ++i) cells.insert(cells.end(), columns_[i].cells.begin(), columns_[i].cells.end());
    std::sort(cells.begin(), cells.end(), [](const Cell* a, const Cell* b) { return std::pair(a->line, a->part.box.left) < std::pair(b->line, b->part.box.left); });
    std::vector<Passage> texts;
    for (const Cell* cell : cells) texts.push_back(cell->text);
    return text::join(texts);
  }

  void seat(const Cell& cell) {
    const auto column = std::find_if(columns_.begin(), columns_.end(), [&](const Column& each) {
      return std::min(each.right, cell.part.box.right) > std::max(each.left, cell.part.box.left);
    });
    if (column == columns_.end()) {
      columns_.push_back({cell.part.box.left, cell.part.box.right, {&cell}});
      return;
    }
    column->left = std::min(column->left, cell.part.box.left);
    column->right = std::max(column->right, cell.part.box.right);
    column->cells.push_back(&cell);
  }

  std::span<const FreeLine> lines_;
  std::vector<Cell> cells_;
  std::vector<Column> columns_;
};

bool begins_under(const PageLine& line, double left) { return cells_in(line).size() == 1 && std::abs(line.box.left - left) < kSameLeft * line.font_size; }

/// Name and posts stand on it.
bool is_name_row(const PageLine& line, std::string_view source, const rules::Lexicon& lexicon) {
  const std::vector<LinePart> cells = cells_in(line);
  if (line.angle != 0 || cells.size() < 2 || cells.size() > kMostColumns) return false;
  const Span name = cells[cells.size() - 2].span;
  return is_name(source.substr(name.begin, name.size()), lexicon);
}

/// 县大数据中心 at the line's end over 主任, which begins under the posts: one line.
void join_wrapped_posts(std::vector<FreeLine>& lines, std::string_view source, const rules::Lexicon& lexicon) {
  double edge = 0;
  for (const FreeLine& line : lines) edge = std::max(edge, line.line.box.right);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    PageLine& row = lines[i].line;
    if (!is_name_row(row, source, lexicon)) continue;
    Box last = cells_in(row).back().box;
    const double left = last.left;
    std::size_t end = i + 1;
    for (; end < lines.size(); ++end) {
      const PageLine& next = lines[end].line;
      const bool full = edge - last.right < kFull * row.font_size;
      if (!full || next.page != row.page || !begins_under(next, left) || next.box.top - last.bottom > kPitch * row.font_size) break;
      row.text.append_line(next.text);
      last = next.box;
    }
    if (end == i + 1) continue;
    row.parts.back().box = unite(row.parts.back().box, last);
    fold_again(row);
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, lines.begin() + static_cast<std::ptrdiff_t>(end));
  }
}

}  // namespace

std::vector<FreeLine> with_name_rows(std::span<const FreeLine> lines, std::string_view source, const rules::Lexicon& lexicon) {
  std::vector<FreeLine> result;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    while (end < lines.size() && reaches_into(lines[end].line, lines[end - 1].line)) ++end;
    if (end - begin > 1 && end - begin <= kMostLines) {
      const Row row(lines.subspan(begin, end - begin), source);
      if (row.holds_name(lexicon)) {
        row.append_to(result);
        begin = end;
        continue;
      }
    }
    result.insert(result.end(), lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.begin() + static_cast<std::ptrdiff_t>(end));
    begin = end;
  }
  join_wrapped_posts(result, source, lexicon);
  return result;
}

}  // namespace fenjie::layout
