// What a blank cell says in a column whose cells are merged over several rows (类别): the group above it, or that there is none.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "returned/breakdown_grid.h"
#include "returned/row_matching.h"

namespace fenjie::returned {

/// A cell as it is to be read.
struct GroupCell {
  bool is_kept = false;  ///< what had been written there stands
  std::string text;
  std::string doubt{};  ///< what is to be said of it, behind its place
};

class GroupCells {
 public:
  /// All of them outlive it. Rows are asked for from above.
  GroupCells(const ReadSheet& sheet, const sheets::Columns& columns, const Grid& grid, const std::vector<TableRow>& written,
             const std::vector<TableRow>& found, const RowMatches& matches);

  /// @param row of those found
  GroupCell read(std::size_t row, std::size_t column);

  /// The row with a merged cell's text was deleted, and those below it were left blank.
  bool has_orphans() const { return !orphans_.empty(); }
  /// Merged cells were taken apart, and blanks read as the cell above.
  bool has_parted() const { return has_parted_; }

 private:
  const TableRow* written_at(std::size_t row) const;
  void find_orphans();
  void find_halves(std::size_t column, bool from_above);
  bool is_other_half(std::size_t row, std::size_t next, std::size_t column) const;
  bool has_page_between(std::size_t one, std::size_t other) const;
  bool is_beside_unchanged(std::size_t row, std::size_t beyond, std::size_t column) const;
  const std::string& text_of(std::size_t row, std::size_t column) const;
  std::string place_of(std::size_t row, std::size_t column) const;
  bool goes_on(const TableRow& written, std::size_t column) const;
  bool is_parted(const TableRow* written, std::size_t column, const std::string& now);
  bool is_within_group(std::size_t row, std::size_t column) const;
  bool begins_section(std::size_t row) const;
  std::string group_below(std::size_t row, std::size_t column) const;
  bool is_behind_groupless(std::size_t row, std::size_t column) const;
  bool is_shared_number(const TableRow& written, std::size_t column, const std::string& now) const;
  std::string doubt_of_added(std::size_t row, std::size_t column) const;

  const ReadSheet& sheet_;
  const sheets::Columns& columns_;
  const Grid& grid_;
  const std::vector<TableRow>&written_, &found_;
  const RowMatches& matches_;
  std::map<std::size_t, std::string> above_;               // by column: what the last cell with something in it says
  std::set<std::pair<std::size_t, std::size_t>> orphans_;  // row found and column
  std::map<std::pair<std::size_t, std::size_t>, GroupCell> halves_;  // of groups that a page's end parts: what the other half says now
  bool has_parted_ = false;
};

}  // namespace fenjie::returned
