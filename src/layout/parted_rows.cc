#include "layout/parted_rows.h"

#include <algorithm>
#include <limits>

#include "layout/aligned_sections.h"
#include "text/characters.h"

namespace fenjie::layout {
namespace {

constexpr std::size_t kLeastRows = 3;
constexpr double kLeastShare = 0.7;    // of the blocks hold one number
constexpr double kMostWithout = 0.1;   // of the blocks hold none: sections, rows that a page break cuts
constexpr double kNumberColumn = 3.5;  // characters from the leftmost number

/// The lines between two empty ones, or a page's end.
struct Block {
  std::size_t begin = 0, end = 0;  // printed lines
  std::size_t numbers = 0;         // of tasks
  bool side_by_side = false;       // two texts stand on one line
  bool begins_page = false;
  std::size_t pieces = 0;
  bool heading = false;  // nothing but a numbered heading: 一、产业发展
};

/// Which pieces number a task: in a column of numbers, or in front of the task.
std::vector<bool> numbers_among(const Head& head, const std::vector<Piece>& pieces, const rules::Book& book) {
  std::vector<bool> numbers;
  if (has_role(head.columns, ColumnRole::number)) {
    double left = std::numeric_limits<double>::max();
    for (const Piece& piece : pieces)
      if (text::is_digits(piece.key)) left = std::min(left, piece.box.left);
    for (const Piece& piece : pieces)
      numbers.push_back(text::is_digits(piece.key) && piece.box.left <= left + kNumberColumn);
    return numbers;
  }
  std::vector<int> levels;
  for (const Piece& piece : pieces) levels.push_back(numbering_level(piece.key, book));
  const int task_level = most_frequent_level(levels);
  for (const int level : levels) numbers.push_back(level > 0 && level == task_level);
  return numbers;
}

std::vector<Block> blocks_of(const std::vector<Piece>& pieces, const std::vector<bool>& numbers, const rules::Book& book) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool begins_line = i == 0 || pieces[i].line != pieces[i - 1].line;
    const bool side_by_side = i + 1 < pieces.size() && pieces[i + 1].line == pieces[i].line;
    const bool under_heading = !blocks.empty() && blocks.back().heading && side_by_side;  // 一、产业发展 right above its first row
    const bool apart = i == 0 || (begins_line && (under_heading || pieces[i].after_blank || pieces[i].page != pieces[i - 1].page));
    if (apart) blocks.push_back({pieces[i].line, pieces[i].line, 0, false, i > 0 && pieces[i].page != pieces[i - 1].page, 0, false});
    Block& block = blocks.back();
    block.end = pieces[i].line + 1;
    block.numbers += numbers[i];
    block.heading = ++block.pieces == 1 && !numbers[i] && numbering_level(pieces[i].key, book) > 0;
    block.side_by_side |= !begins_line;
  }
  return blocks;
}

bool part_rows(const std::vector<Block>& blocks) {
  std::size_t without = 0, one = 0, side_by_side = 0, headings = 0;
  for (const Block& block : blocks) {
    headings += block.heading;
    without += block.numbers == 0;
    one += block.numbers == 1;
    side_by_side += block.side_by_side || block.begins_page;
  }
  const auto share = [&](std::size_t count) { return static_cast<double>(count) / static_cast<double>(blocks.size()); };
  if (one > 0) {  // sections have no numbers of tasks
    const auto rows = static_cast<double>(blocks.size() - headings);
    const bool parted = one >= kLeastRows && static_cast<double>(one) >= kLeastShare * rows;
    return parted && static_cast<double>(without - headings) <= kMostWithout * rows;
  }
  if (without == blocks.size()) return blocks.size() >= kLeastRows && share(side_by_side) > 1 - kMostWithout;
  return false;
}

Partings rows_of_full_lines(const Head& head, const std::vector<Piece>& pieces, std::size_t numbers) {
  const auto columns = static_cast<std::size_t>(std::count_if(
      head.columns.begin(), head.columns.end(), [](const Column& column) { return !column.shares_heading; }));
  std::vector<std::size_t> filled(pieces.empty() ? 0 : pieces.back().line + 1, 0);
  for (const Piece& piece : pieces) ++filled[piece.line];
  std::vector<Parting> lines;
  for (const std::size_t count : filled) lines.push_back(count >= columns ? Parting::row : Parting::unknown);
  const auto full = static_cast<std::size_t>(std::count(lines.begin(), lines.end(), Parting::row));
  if (columns < 2 || full < kLeastRows || lines.front() != Parting::row) return {};
  // Numbers tell more than lines, unless both say the same.
  if (numbers > 0 ? numbers < lines.size() || full < lines.size() : full * 2 <= lines.size()) return {};
  return {std::move(lines), columns == head.columns.size()};
}

}  // namespace

Partings partings_of(const Head& head, const std::vector<Piece>& pieces, const rules::Book& book) {
  // In points the distances of lines tell more: those of a wrapped cell may be empty beside its neighbours.
  if (!std::all_of(pieces.begin(), pieces.end(), counts_characters)) return {};
  const std::vector<bool> numbers = numbers_among(head, pieces, book);
  const std::vector<Block> blocks = blocks_of(pieces, numbers, book);
  const auto numbered = static_cast<std::size_t>(std::count(numbers.begin(), numbers.end(), true));
  if (!part_rows(blocks)) return rows_of_full_lines(head, pieces, numbered);
  std::vector<Parting> lines(blocks.back().end, Parting::unknown);
  for (const Block& block : blocks) {
    const bool is_row = numbered == 0 || block.numbers == 1;
    if (is_row) std::fill(lines.begin() + static_cast<long>(block.begin), lines.begin() + static_cast<long>(block.end), Parting::inside);
    const bool may_go_on = numbered == 0 && block.begins_page;  // a row that the page's end cut
    if (may_go_on) lines[block.begin] = Parting::unknown;
    if (!may_go_on && (is_row || block.numbers > 1)) lines[block.begin] = Parting::row;
  }
  return {std::move(lines), false};
}

}  // namespace fenjie::layout
