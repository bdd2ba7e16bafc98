#include "layout/aligned_lines.h"

#include <algorithm>
#include <cmath>

#include "layout/aligned_sections.h"
#include "layout/aligned_values.h"
#include "layout/first_lines.h"
#include "text/characters.h"

namespace fenjie::layout {
namespace {

constexpr std::size_t kLongestGroup = 12;  // characters of one line of a group's text

bool is_group(const Head& head, std::size_t column) {
  return head.columns[column].role == ColumnRole::group || head.columns[column].role == ColumnRole::section;
}

/// A short text in front of another one in the column behind one of groups.
bool may_be_group(const Head& head, std::size_t column, const std::string& key) {
  return column > 0 && is_group(head, column - 1) && text::length(key) <= kLongestGroup && !ends_sentence(key);
}

void add_text(LineCell& cell, const Piece& piece) {
  if (cell.blank()) {
    cell = {piece.text, piece.key, piece.box};
    return;
  }
  cell.text.append_inserted(" ");
  cell.text.append(piece.text);
  cell.key += piece.key;
  cell.box = unite(cell.box, piece.box);
}

/// Dumps have the height 1 for every line, and lose how far lines are apart: ranks keep what is symmetric.
bool is_dump(const std::vector<PlacedPiece>& placed) {
  return std::all_of(placed.begin(), placed.end(), [](const PlacedPiece& p) { return counts_characters(p.piece); });
}

double line_height(const std::vector<PlacedPiece>& placed) {
  std::vector<double> heights;
  for (const auto& p : placed) heights.push_back(p.piece.box.height());
  if (heights.empty()) return 1;
  std::nth_element(heights.begin(), heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2), heights.end());
  return std::max(heights[heights.size() / 2], 1e-3);
}

std::vector<PlacedPiece> top_down(std::vector<PlacedPiece> placed, double height) {
  std::stable_sort(placed.begin(), placed.end(), [height](const PlacedPiece& a, const PlacedPiece& b) {
    if (a.piece.page != b.piece.page) return a.piece.page < b.piece.page;
    if (a.piece.line == b.piece.line) return false;
    return std::lround(a.piece.box.center_y() / height * 8) < std::lround(b.piece.box.center_y() / height * 8);
  });
  return placed;
}

/// Levels of the numbering: which one numbers the tasks, which ones stand above it.
class Levels {
 public:
  /// @param numbered_apart the tasks' numbers stand in a column of their own
  Levels(AlignedLines& table, bool numbered_apart, const rules::Book& book)
      : table_(table), numbered_apart_(numbered_apart) {
    for (const auto& line : table_.lines) levels_.push_back(numbering_level(line.cells[table_.task].key, book));
  }

  void mark() {
    const int task_level = numbered_apart_ ? kBelowChapters : most_frequent_level(levels_);
    for (std::size_t i = 0; i < levels_.size(); ++i) {
      if (levels_[i] == 0 || table_.lines[i].start == LineStart::section_rest) continue;
      const bool alone = stands_alone(table_.lines[i]);
      if (alone && levels_[i] < task_level) table_.lines[i].start = LineStart::section;
      if (levels_[i] == task_level && !numbered_apart_) table_.lines[i].start = LineStart::task;
    }
  }

 private:
  bool stands_alone(const AlignedLine& line) const {
    for (std::size_t k = 0; k < line.cells.size(); ++k) {
      if (k != table_.task && !line.cells[k].blank()) return false;
    }
    return true;
  }

  AlignedLines& table_;
  bool numbered_apart_;
  std::vector<int> levels_;
};

}  // namespace

AlignedLines gather_lines(const Head& head, const std::vector<PlacedPiece>& placed,
                          const Partings& partings, const rules::Book& book) {
  AlignedLines table;
  table.task = task_column(head);
  table.tasks_as_groups = head.tasks_as_groups;
  table.rows_fill_lines = partings.full_lines;
  table.rows_are_parted = !partings.lines.empty();
  const bool dump = table.is_dump = is_dump(placed);
  const double height = dump ? 1 : line_height(placed);
  const auto sorted = top_down(placed, height);
  double rank = 0;
  Parting waiting = Parting::unknown;  // of a line of the group column alone, which is no line of the rows
  for (std::size_t begin = 0; begin < sorted.size();) {
    const int page = sorted[begin].piece.page;
    if (begin == 0 || sorted[begin - 1].piece.page != page) rank = 0;
    AlignedLine line;
    line.page = page;
    line.cells.resize(head.columns.size());
    bool filled = false;
    std::size_t end = begin;
    for (; end < sorted.size() && sorted[end].piece.line == sorted[begin].piece.line && sorted[end].piece.page == page;
         ++end) {
      const auto& [piece, column, part, unsure] = sorted[end];
      line.after_blank = line.after_blank || piece.after_blank;
      if (part != SectionPart::none)
        line.start = part == SectionPart::first ? LineStart::section : LineStart::section_rest;
      line.y = dump ? rank + 1 : piece.box.center_y() / height;
      if (is_group(head, column)) continue;
      const LineCell& beside = line.cells[column];
      line.unsure |= unsure || (!beside.blank() && (dump ? piece.wide_gap || may_be_group(head, column, beside.key) : piece.box.left - beside.box.right > height));
      add_text(line.cells[column], piece);
      filled = true;
    }
    for (std::size_t i = begin; i < end; ++i) {
      if (!is_group(head, sorted[i].column)) continue;
      const double y = !dump ? sorted[i].piece.box.center_y() / height : filled ? rank + 1 : rank + 0.5;
      const bool numbered = numbering_level(sorted[i].piece.key, book) > 0;
      table.groups.push_back(
          {sorted[i].piece.text, sorted[i].piece.key, page, y, table.lines.size(), sorted[i].column, numbered});
    }
    const std::size_t printed = sorted[begin].piece.line;
    line.parting = printed < partings.lines.size() ? partings.lines[printed] : Parting::unknown;
    if (waiting == Parting::row && line.parting == Parting::inside) line.parting = Parting::row;
    waiting = filled ? Parting::unknown : line.parting;
    if (filled) table.lines.push_back(std::move(line)), ++rank;
    begin = end;
  }
  const bool numbered_apart = has_role(head.columns, ColumnRole::number);
  Levels(table, numbered_apart, book).mark();
  if (partings.lines.empty()) mark_first_lines(head, table);
  return table;
}

}  // namespace fenjie::layout
