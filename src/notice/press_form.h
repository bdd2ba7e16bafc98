// Notices as the press prints them: 2023年2月13日，X印发了《…》，并发出通知.
#pragma once

#include "model/notice.h"
#include "notice/lines.h"

namespace fenjie::notice {

/// Who issued it, and when, from the first sentence of `body`, where that speaks of the document in the title and nothing else says so.
void read_press_form(const Lines& lines, Range body, Notice& notice, const Context& context);

}  // namespace fenjie::notice
