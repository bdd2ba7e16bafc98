// What stands under the text of a notice: signature, date, remark, copies, imprint.
#pragma once

#include "model/notice.h"
#include "notice/lines.h"

namespace fenjie::notice {

/// Reads the closing lines of `part` into `notice` and marks them as taken. Issuer and date are the notice's only where
/// its header has none and the part is its own text; they are elements `signature` and `signature_date` always.
/// Adds the doubt notice/date-mismatch when the notice's own signature has another date than its header.
void read_closing(Lines& lines, Range part, bool own, Notice& notice, const Context& context);

}  // namespace fenjie::notice
