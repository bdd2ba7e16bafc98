// What is written for an input file.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "batch/result_names.h"
#include "emit/workbook_split.h"

namespace fenjie::cli {

using batch::kFormsFolder;
using batch::kLeaderFolder;
using batch::kUnitFolder;

/// What the workbooks are like, and which are made besides one a notice.
struct WorkbookWishes {
  emit::WorkbookOptions options;
  emit::SplitBy split = emit::SplitBy::nothing;  ///< NAME-按单位/…xlsx, NAME-按领导/…xlsx
  std::optional<std::size_t> only_notice;        ///< workbooks of this notice alone, named NAME.xlsx
  bool forms = false;                            ///< NAME-报送表/…xlsx

  bool has_folders() const { return forms || split != emit::SplitBy::nothing; }
};

/// The formats of --format; by default JSON and workbook.
struct Formats {
  bool json = true, xlsx = true;
  bool csv = false, ics = false, md = false, html = false;
  WorkbookWishes workbooks;

  int count() const { return json + xlsx + csv + ics + md + html; }
};

inline constexpr const char* kFormatNames[] = {"json", "xlsx", "csv", "ics", "md", "html"};

/// Formats of a list such as "json,html"; the default ones when it is empty. Names it does not know are passed over.
Formats formats_of(std::string_view list);

}  // namespace fenjie::cli
