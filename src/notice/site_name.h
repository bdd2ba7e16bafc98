// The name of a web site over its navigation and its table of metadata: no issuer's.
#pragma once

#include "notice/lines.h"

namespace fenjie::notice {

/// The issuer's name at the head of `above`, which ends at the title, is the site's: its metadata follow, and there or over
/// the title stands who issued the notice.
bool is_site_name(const Lines& lines, Range above, const Context& context);

}  // namespace fenjie::notice
