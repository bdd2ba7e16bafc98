// What a workbook shows: a whole notice, or those of its tasks that one unit or leader answers for.
#pragma once

#include <string>
#include <vector>

#include "emit/doubts.h"
#include "emit/source_places.h"
#include "emit/workbook.h"
#include "sheets/carried.h"

namespace fenjie::emit {

/// Holds on to everything it is made from.
struct WorkbookContent {
  const SourceFile& file;
  const Document& document;
  const SourcePlaces& places;
  const Notice& notice;                        ///< with the tasks to show
  std::vector<const Diagnostic*> diagnostics;  ///< worst first
  bool holds_edits;                            ///< see emit::Standing
  sheets::Carried carried;                     ///< `whose` is the unit or leader; empty for the whole notice
};

/// @throws Error emit/...
std::string workbook_of(const WorkbookContent& content, const WorkbookOptions& options);

}  // namespace fenjie::emit
