#include "layout/row_slots.h"

#include <algorithm>
#include <utility>

namespace fenjie::layout {

namespace {

constexpr std::size_t kLeastRows = 2;
constexpr double kNumber = 0.1;       // what a number costs at most in the column of numbers

/// Pieces from one row's number to the next one's.
struct Row {
  std::size_t begin = 0, end = 0;
};

std::vector<Row> rows_of(const std::vector<PieceTraits>& traits) {
  std::vector<Row> rows;
  int last = 0;
  for (std::size_t i = 0; i < traits.size(); ++i) {
    if (!traits[i].number || traits[i].cost.front() > kNumber || (last > 0 && *traits[i].number != last + 1)) continue;
    last = *traits[i].number;
    if (!rows.empty()) rows.back().end = i;
    rows.push_back({i, traits.size()});
  }
  return rows;
}

/// The pieces of the rows that have as many as columns have each their own, if those are most rows.
bool know_columns(std::vector<int>& own, std::vector<Row> rows, std::size_t columns) {
  const std::size_t all = rows.size();
  std::erase_if(rows, [columns](const Row& row) { return row.end - row.begin != columns; });
  if (rows.size() < kLeastRows || rows.size() * 4 < all * 3) return false;
  for (const Row& row : rows)
    for (std::size_t i = row.begin; i < row.end; ++i) own[i] = static_cast<int>(i - row.begin);
  return true;
}

}  // namespace

std::vector<int> own_columns(const std::vector<PieceTraits>& traits, std::size_t columns, std::size_t texts) {
  constexpr std::size_t kSeveral = 3;  // number, name, content
  std::vector<int> own(traits.size(), -1);
  if (!std::all_of(traits.begin(), traits.end(), [](const PieceTraits& one) { return one.alone; })) return own;
  std::vector<Row> rows = rows_of(traits);
  if (columns == 0 || know_columns(own, rows, columns) || texts < kSeveral) return own;
  for (Row& row : rows) {  // up to the first name or day
    const auto begin = traits.begin() + static_cast<std::ptrdiff_t>(row.begin), end = traits.begin() + static_cast<std::ptrdiff_t>(row.end);
    row.end = static_cast<std::size_t>(std::find_if(begin, end, [](const PieceTraits& one) { return one.is_value; }) - traits.begin());
  }
  know_columns(own, std::move(rows), texts);
  return own;
}

}  // namespace fenjie::layout
