// How far the pieces of a printed line reach, where text copied from a PDF file is cut behind marks and in front of brackets.
#pragma once

#include <vector>

#include "layout/printed_line.h"

namespace fenjie::layout {

inline constexpr int kHanging = 4;    ///< display columns: marks over the edge
inline constexpr int kNarrowed = 10;  ///< of so many columns one may be narrower in print

/// All that the printed line may measure that ends with the line added last: whether a line stands beside the one before, nothing tells.
class PrintedWidths {
 public:
  /// @param edge display columns at which open sentences stop
  explicit PrintedWidths(int edge) : edge_(edge) {}

  /// @param before the line added before, or null
  /// @param apart a number, a label or an empty line begins it
  void add(const PrintedLine* before, const PrintedLine& line, bool apart);
  /// The line added last may end at the edge.
  bool reach_edge() const;

 private:
  bool is_full(int width) const;

  int edge_;
  std::vector<int> widths_;
};

}  // namespace fenjie::layout
