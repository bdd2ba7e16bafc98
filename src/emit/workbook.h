// The Excel workbook of one notice.
#pragma once

#include <optional>
#include <string>

#include "model/extraction.h"
#include "sheets/breakdown_columns.h"

namespace fenjie::emit {

inline constexpr int kWarnDays = 7;

struct WorkbookOptions {
  std::optional<int> warn_days;  ///< from how many days before a date on the sheet 督办 warns, if not kWarnDays
  sheets::TableLayout layout = sheets::TableLayout::printed;
};

/// The bytes of a workbook for extraction.notices[index]: the sheets 分解表, 数据, 责任清单, 督办, 校核, 说明.
/// Same extraction, same bytes. On a hidden sheet it carries the JSON, so that it can be read back (sheets/carried.h).
/// @param packed_json what sheets::pack() made of the extraction's JSON
/// @throws Error emit/... when libxlsxwriter fails (no space in TMPDIR ...) or a sheet cannot hold the rows
std::string to_workbook(const Extraction& extraction, std::size_t index, const WorkbookOptions& options = {},
                        const std::string& packed_json = {});

}  // namespace fenjie::emit
