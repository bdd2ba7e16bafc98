// What a cell of the sheet 分解表 says, in terms of the sheet 数据.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/data_columns.h"
#include "returned/changes.h"
#include "sheets/breakdown_rows.h"

namespace fenjie::returned {

inline const char* head_of(DataField field) { return column_of(field).heading; }

/// The number that a text begins with (70、 （3） 2. ①), as bytes of it, and its value; nothing when there is none. Other
/// forms (第三条) are read as task/ reads them.
std::optional<std::pair<std::size_t, int>> label_of(std::string_view text);

class BreakdownCells {
 public:
  BreakdownCells(const sheets::Part& part, const sheets::Columns& columns);

  /// What `now` in the cell of `task` and `column` changes; nothing when it says what was written. A cell stacks values,
  /// a line each: those that still stand there are kept, the others become values of the column's kind.
  /// @param task null for a row that was added
  std::vector<CellChange> changes(const Task* task, std::size_t column, const std::string& now) const;
  /// Whether a number that stands in the row `place` is neither the program's nor a count of the rows.
  bool is_own_number(const Task* task, std::size_t place, const std::string& now) const;

 private:
  bool is_spare(const Task* task, std::size_t column) const;
  std::vector<CellChange> number_changes(const Task* task, const std::string& now) const;
  std::vector<CellChange> text_changes(const Task* task, const std::string& now) const;
  std::vector<CellChange> stacked_changes(const Task* task, std::size_t column, const std::string& now) const;

  const sheets::Part& part_;
  const sheets::Columns& columns_;
  bool label_in_text_;
  bool is_counted_;  ///< the numbers are the program's
  bool has_labels_;  ///< some task has a printed number
};

}  // namespace fenjie::returned
