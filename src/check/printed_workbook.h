// A workbook of fenjie, printed with all its sheets and given as a notice: each task stands there several times.
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "model/document.h"

namespace fenjie::check {

/// document/printed-workbook, a warning: which pages layout/ passed over; or, where it knew none, that the sheet 说明 names the
/// program or that the heads of 数据 stand there, which no notice has.
std::vector<Diagnostic> printed_workbook(const Document& document);

}  // namespace fenjie::check
