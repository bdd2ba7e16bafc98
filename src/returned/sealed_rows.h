// Rows that fenjie wrote and does not read back, against their seal.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "returned/read_sheets.h"
#include "sheets/seal.h"

namespace fenjie::returned {

/// A sheet's rows as they had been written, each to be taken once.
class SealedRows {
 public:
  /// @param seal null when the workbook has none for the sheet
  explicit SealedRows(const sheets::Seal* seal);

  /// Whether a row said these cells, in the seal's order.
  bool take(const std::vector<std::string_view>& cells);
  bool take_digest(const std::string& digest);
  std::size_t left() const { return left_; }

 private:
  std::unordered_map<std::string, int> rows_;
  std::size_t left_ = 0;
};

/// A sentence about the rows of the sheet that are not as they were written, wherever they stand; none when all are.
std::vector<std::string> unread_rows(const ReadSheet& sheet, const sheets::Seal& seal);

}  // namespace fenjie::returned
