// The sheet 名单: the members of the leading groups that the notice names.
#pragma once

#include "emit/workbook_file.h"
#include "model/notice.h"
#include "sheets/seal.h"

namespace fenjie::emit {

/// Adds the sheet 名单, a row a member in printed order; nothing where the notice has no roster.
/// @return the seal of its rows, or one of no sheet @throws Error emit/...
sheets::Seal write_roster(WorkbookFile& book, const Notice& notice);

}  // namespace fenjie::emit
