#include "layout/aligned_pitch.h"

#include <algorithm>

namespace fenjie::layout {

namespace {

constexpr double kSamePitch = 0.03;
constexpr std::size_t kFewestPitches = 8, kPitchShare = 8;  // at least so many gaps, and one in so many
constexpr std::size_t kFewestRows = 8;

/// Rows are known by their numbers, where there are enough of them.
double closest_rows(const Head& head, const AlignedLines& table) {
  std::vector<double> gaps;
  const auto add_gaps = [&](auto is_row) {
    const AlignedLine* last = nullptr;
    for (const AlignedLine& line : table.lines) {
      if (!is_row(line)) continue;
      if (last && last->page == line.page && line.y > last->y) gaps.push_back(line.y - last->y);
      last = &line;
    }
  };
  add_gaps([](const AlignedLine& line) { return line.start == LineStart::task; });
  for (std::size_t c = 0; c < head.columns.size(); ++c)
    if (head.columns[c].role == ColumnRole::number)
      add_gaps([c](const AlignedLine& line) { return !line.cells[c].blank(); });
  return gaps.size() < kFewestRows ? 0 : *std::min_element(gaps.begin(), gaps.end());
}

}  // namespace

LinePitches::LinePitches(const Head& head, const AlignedLines& table)
    : pitches_(head.columns.size(), 0), cuts_(table.lines.size() + 1, 0) {
  if (table.is_dump) return;
  closest_rows_ = closest_rows(head, table);
  for (std::size_t c = 0; c < head.columns.size(); ++c) {
    measure(c, table);
    count_cuts(c, table);
  }
}

/// The least distance that a good part of a column's neighbouring lines have; without boxes all have it.
void LinePitches::measure(std::size_t column, const AlignedLines& table) {
  std::vector<double> gaps;
  const AlignedLine* last = nullptr;
  for (const AlignedLine& line : table.lines) {
    if (line.cells[column].blank()) continue;
    if (last && last->page == line.page && line.y > last->y) gaps.push_back(line.y - last->y);
    last = &line;
  }
  std::sort(gaps.begin(), gaps.end());
  for (std::size_t begin = 0, end = 0; begin < gaps.size(); begin = end) {
    while (end < gaps.size() && gaps[end] <= gaps[begin] * (1 + kSamePitch)) ++end;
    if (end - begin < kFewestPitches || (end - begin) * kPitchShare < gaps.size()) continue;
    pitches_[column] = gaps[begin + (end - begin) / 2];
    return;
  }
}

void LinePitches::count_cuts(std::size_t column, const AlignedLines& table) {
  const double limit = kMorePitch * pitches_[column];
  if (closest_rows_ <= limit) return;
  std::size_t last = table.lines.size();
  for (std::size_t k = 0; k < table.lines.size(); ++k) {
    if (table.lines[k].cells[column].blank()) continue;
    const bool close =
        last < k && table.lines[last].page == table.lines[k].page && table.lines[k].y - table.lines[last].y < limit;
    for (std::size_t at = last + 1; close && at <= k; ++at) ++cuts_[at];
    last = k;
  }
}

}  // namespace fenjie::layout
