// A table's cells by row: what stands in each column, merged cells included.
#pragma once

#include <optional>
#include <vector>

#include "model/document.h"

namespace fenjie::task {

/// Rows that make one task: they share their task cell.
struct TaskRows {
  std::size_t begin = 0, end = 0;
  bool continues = false;  ///< no task and no number, other cells filled: it goes on with the task before
};

class TableRows {
 public:
  explicit TableRows(const Table& table);

  /// The cell that covers this place, or nothing.
  const Cell* at(std::size_t row, std::size_t column) const { return grid_[row * columns_ + column]; }
  /// Lines of all different cells of a column over these rows, top down.
  std::vector<Passage> lines(TaskRows rows, std::size_t column) const;
  /// Lines of all cells of one row, left to right.
  std::vector<Passage> row_lines(std::size_t row) const;
  /// Body rows between sections, grouped by task cell. Precondition: [begin, end) holds body rows only.
  std::vector<TaskRows> tasks(std::size_t begin, std::size_t end) const;
  /// Of each line of a cell: it has no room for the next line's first character, so that a wrap may stand behind it.
  std::vector<bool> full_lines(const std::vector<Passage>& lines, std::size_t column) const;
  std::size_t columns() const { return columns_; }
  /// First column of a role; nothing when the table has none.
  std::optional<std::size_t> column_of(ColumnRole role) const;

 private:
  std::size_t owner(const Cell& cell) const;

  const Table& table_;
  std::size_t columns_;
  std::vector<const Cell*> grid_;
  std::vector<int> line_widths_;  // of each column the widest line in terminal columns, blanks not counted
};

}  // namespace fenjie::task
