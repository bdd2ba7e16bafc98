// The merged areas of a sheet that is read row by row.
#pragma once

#include <algorithm>
#include <vector>

#include "returned/read_sheets.h"

namespace fenjie::returned {

/// The merged areas over a row; rows are asked for in ascending order.
class MergedCells {
 public:
  explicit MergedCells(const ReadSheet& sheet) : areas_(sheet.merged) {
    std::stable_sort(areas_.begin(), areas_.end(),
                     [](const MergedArea& a, const MergedArea& b) { return a.first_row < b.first_row; });
  }

  void go_to(int row) {
    for (; next_ < areas_.size() && areas_[next_].first_row <= row; ++next_) active_.push_back(areas_[next_]);
    std::erase_if(active_, [row](const MergedArea& area) { return area.last_row < row; });
  }
  /// Below `row` no cells are merged.
  void forget_below(int row) {
    std::erase_if(areas_, [row](const MergedArea& area) { return area.last_row > row; });
    next_ = 0;
    active_.clear();
  }
  /// The area over a cell of the row, or the cell itself.
  MergedArea at(int row, int column) const {
    for (const MergedArea& area : active_)
      if (area.first_column <= column && column <= area.last_column) return area;
    return {row, row, column, column};
  }

 private:
  std::vector<MergedArea> areas_, active_;
  std::size_t next_ = 0;
};

}  // namespace fenjie::returned
