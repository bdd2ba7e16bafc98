// How far apart the lines of one cell stand, and how far the rows: what parts rows without rules, with boxes only.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/aligned_lines.h"
#include "layout/piece.h"

namespace fenjie::layout {

class LinePitches {
 public:
  LinePitches(const Head& head, const AlignedLines& table);

  /// Whether two neighbouring lines of a column stand farther apart than the lines of its cells.
  /// @param gap in line heights
  bool too_far(std::size_t column, double gap) const {
    return pitches_[column] > 0 && gap > kMorePitch * pitches_[column];
  }
  /// In how many columns lines as close as a cell's stand on both sides of a boundary before line `k`, where rows
  /// stand farther apart. At most the table's lines.
  int cuts_at(std::size_t k) const { return cuts_[k]; }

 private:
  static constexpr double kMorePitch = 1.06;
  void measure(std::size_t column, const AlignedLines& table);
  void count_cuts(std::size_t column, const AlignedLines& table);

  double closest_rows_ = 0;      // the least distance of two rows' numbers; 0: not known
  std::vector<double> pitches_;  // of each column's cells' lines; 0: not known, or a dump
  std::vector<int> cuts_;
};

}  // namespace fenjie::layout
