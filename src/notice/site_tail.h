// What a web site prints behind and between the parts of a notice: 附件下载：, 上一篇：…, 主办：…, its ICP number.
#pragma once

#include "model/notice.h"
#include "notice/lines.h"

namespace fenjie::notice {

/// Takes the site's own lines as metadata; those that could be a notice's, too (主办：A, 1.….pdf), only behind a line that stands on sites alone.
void take_site_tail(Lines& lines, Range part, Notice& notice, const Context& context);

}  // namespace fenjie::notice
