// What stands under the text of a notice: signature, date, remark, copies, imprint.
#pragma once

#include "model/notice.h"
#include "notice/lines.h"

namespace fenjie::notice {

/// Reads the closing lines of `body` into `notice` (issuer and date only when its header has none; otherwise as
/// elements `signature`, `signature_date`) and marks them as taken.
void read_closing(Lines& lines, Range body, Notice& notice, const Context& context);

}  // namespace fenjie::notice
