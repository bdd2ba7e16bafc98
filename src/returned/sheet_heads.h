// The heads of a sheet that came back, against those that had been written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "returned/read_sheets.h"

namespace fenjie::returned {

inline constexpr std::size_t kNoHead = static_cast<std::size_t>(-1);

/// A head that stands there now.
struct FoundHead {
  int column = 0;
  std::string_view text;
  std::size_t written = kNoHead;  ///< which of the written heads it is; none: of a column that someone added
  bool renamed = false;           ///< known by its place only
};

/// One entry a cell of the head row. A head that is none of those written, behind one whose next is gone, is taken for
/// that one, renamed. Of two with the same text the second is none of them.
/// @param written heads in the order in which they had been written
std::vector<FoundHead> match_heads(const ReadRow& row, const std::vector<std::string>& written);

/// The heads as they stand on the sheet: over the leaders stands the source's own heading where it has one.
std::vector<std::string> shown_heads(std::vector<std::string> heads, const std::string& leaders);

/// What to say about a head of another name that is read under the one that was written.
std::string renamed_head(const std::string& cell, std::string_view written, std::string_view now);

/// What to say about lines that someone put above the head row, a sentence a cell.
/// @param head index into sheet.rows
std::vector<std::string> lines_above(const ReadSheet& sheet, std::size_t head);

/// What to say about cells below the head row in columns without a head, a sentence a column.
/// @param head index into sheet.rows
std::vector<std::string> headless_columns(const ReadSheet& sheet, std::size_t head, const std::vector<FoundHead>& heads);

}  // namespace fenjie::returned
