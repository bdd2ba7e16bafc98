// 发文字号 in its parts.
#pragma once

#include "model/notice.h"
#include "notice/lines.h"

namespace fenjie::notice {

/// The number that `match` found in `subject` (fields text, agency, year, serial). The value has six-corner brackets
/// and no blanks, whatever was printed; empty when the match holds no number.
DocumentNumber document_number(const rules::Subject& subject, const rules::Match& match);

}  // namespace fenjie::notice
