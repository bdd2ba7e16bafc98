// The Excel workbook of one notice.
#pragma once

#include <string>

#include "model/extraction.h"

namespace fenjie::emit {

/// The columns of the sheet 分解表.
enum class TableLayout {
  printed,  ///< those of the source's own head, in its order
  standard  ///< the usual ones, whatever the source printed
};

struct WorkbookOptions {
  int warn_days = 7;  ///< from how many days before a date on the sheet 督办 warns
  TableLayout layout = TableLayout::printed;
};

/// The bytes of a workbook for extraction.notices[index]: the sheets 分解表, 数据, 责任清单, 督办, 校核, 说明.
/// Same extraction, same bytes.
/// @throws Error emit/... when libxlsxwriter fails (no space in TMPDIR ...) or a sheet cannot hold the rows
std::string to_workbook(const Extraction& extraction, std::size_t index, const WorkbookOptions& options = {});

}  // namespace fenjie::emit
