// Attachments: announced under the text (附件：1.…), printed after it (附件1 and a title, or a titled table), or the
// plan that the notice promulgates.
#pragma once

#include <vector>

#include "model/notice.h"
#include "notice/lines.h"

namespace fenjie::notice {

/// Lines of the printed attachments, in printed order; parts[i] belongs to notice.attachments[i].
/// Announced attachments that are not in the file come after them and have no lines.
struct Parts {
  Range own;  ///< the notice's own text, announcement and signature included
  std::vector<Range> parts;
};

/// Reads announcements, markers and titles of `body` into `notice.attachments`, marks their lines as taken, and adds
/// the doubt notice/attachment-title-mismatch.
Parts read_attachments(Lines& lines, Range body, Notice& notice, const Context& context);

}  // namespace fenjie::notice
