// Which row of a sheet 分解表 is which of the rows that had been written: the sheet has no ids.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/task.h"
#include "returned/breakdown_grid.h"

namespace fenjie::returned {

/// A task's row, as written (with `task`) or as it stands there now (with `line`).
struct TableRow {
  const Task* task = nullptr;
  const GridRow* line = nullptr;
  std::string section, group;
  std::string text;                ///< of the task's cell
  std::vector<std::string> cells;  ///< one a column
  std::optional<std::string> bare{};  ///< `text` without the number that stands in its cell, where one does
};

inline constexpr std::size_t kNoRow = static_cast<std::size_t>(-1);
inline constexpr std::size_t kNotAsked = kNoRow - 1;  ///< a row found that stays without a partner

struct RowMatches {
  std::vector<std::size_t> written_of;  ///< one a row found: index of the written one, or kNoRow
  std::vector<bool> is_found;           ///< one a row written
  std::vector<std::size_t> by_place{};  ///< rows found that are known by nothing but their place
};

/// Rows that say the same first, then those with the same task text, those that have the same but for its number, then those that are alike and stand at the same
/// place, at last the only one left between two neighbours for the only one that stood there (by_place); what is left was added or removed. Each row has one partner at the most.
RowMatches match_rows(const std::vector<TableRow>& written, const std::vector<TableRow>& found);
/// The same for the rows that `begun` leaves, which are not the same in any way.
RowMatches match_alike(const std::vector<TableRow>& written, const std::vector<TableRow>& found, RowMatches begun);

}  // namespace fenjie::returned
