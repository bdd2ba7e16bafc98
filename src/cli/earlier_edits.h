// What a result in the way of `regenerate` holds of a person's work and the new result does not.
#pragma once

#include <string>

#include "batch/answer.h"
#include "batch/limits.h"

namespace fenjie::cli {

/// Edits are the same when they are of one field of one task: who changes a cell again in the workbook that is read back day
/// by day loses nothing.
/// @param path a result with edits (emit::Standing::holds_edits)
/// @param now what would take its place
/// @return what would be lost, for a sentence: 修改 3 处（如“新建学校2所”的完成时限）; empty when nothing, or when files of this
///         kind do not list their edits (pages, calendars, a unit's workbook), which always stand beside one that does
std::string edits_lost(const std::string& path, const batch::Result& now, const batch::Limits& limits);

}  // namespace fenjie::cli
