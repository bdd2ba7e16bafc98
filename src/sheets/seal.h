// What a sheet said when it was written, as digests of its rows: so that a change is told where changes are not read back.
//
// The texts themselves come from the diagnostics and options of the run that wrote them, and from its version's own words;
// none of these is at hand when the workbook comes back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/own_sheets.h"

namespace fenjie::sheets {

using fenjie::kOriginSheet;
using fenjie::kReviewSheet;
using fenjie::kRosterSheet;

inline constexpr const char* kNotes = "批注";  ///< seal of the notes in cells: kNotes itself, then one each, see note_digest()

/// The rows of a sheet, in their order: of each kRowDigest hexadecimal digits.
struct Seal {
  std::string sheet;
  std::string digests;
};
inline constexpr std::size_t kRowDigest = 8;

/// The digest of a row's cells as a program shows them; empty ones at the end do not count.
std::string row_digest(const std::vector<std::string_view>& cells);
/// The digest of a note's text, wherever a program breaks its lines.
std::string note_digest(std::string_view text);

}  // namespace fenjie::sheets
