// Where the rows that someone added to a sheet 分解表 belong.
#pragma once

#include "model/notice.h"
#include "returned/changes.h"
#include "sheets/breakdown_columns.h"

namespace fenjie::returned {

/// Tells each added row its table (RowChange::home): of several on the sheet that of the row above, or of the row below where that
/// stands under the same heading and the one above does not.
/// @param part that the sheet had been written from
/// @param written whose tables these are
void give_homes(SheetChanges& changes, const sheets::Part& part, const Notice& written);

}  // namespace fenjie::returned
