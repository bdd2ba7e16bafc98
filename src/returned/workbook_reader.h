// A workbook of fenjie's, after a clerk edited it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "returned/json_reader.h"
#include "sheets/breakdown_columns.h"

namespace fenjie::returned {

struct ReturnedWorkbook {
  ReturnedJson json;        ///< with the workbook's changes; without one, what it was written from
  std::size_t notice = 0;   ///< index of the notice that the workbook shows
  sheets::TableLayout layout = sheets::TableLayout::printed;
  std::optional<int> warn_days;  ///< as given when it was written
  bool edited = false;      ///< something was changed, or could not be read back: check it again
};

/// Reads the sheets 分解表 and 数据 against what had been written to them.
/// @param from JSON to put the changes into, instead of that which the workbook carries; null for none
/// @throws Error returned/... when it is no workbook of fenjie's, damaged, or beyond limits
ReturnedWorkbook read_workbook(std::string_view bytes, const std::string* from);

}  // namespace fenjie::returned
