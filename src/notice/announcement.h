// The list of attachments under a notice's text.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/field.h"
#include "notice/lines.h"

namespace fenjie::notice {

/// One announced title.
struct Announced {
  Field title;                 ///< evidence without label and marker
  std::vector<Field> markers;  ///< 附件： and the item's label
  int number = 0;              ///< its label's number, 0 without label
};

/// The announcement that begins at line `at` (a line that rules/attachment.toml calls announced); its lines are marked
/// as taken. Titles may go over several lines of one paragraph (or of the next one, when only that makes it a title),
/// but not over `is_other` (a title that follows the list).
/// `next` becomes the first line after it.
std::vector<Announced> read_announcement(Lines& lines, std::size_t at, std::size_t end,
                                         const std::function<bool(const Line&)>& is_other, std::size_t& next,
                                         const Context& context);

}  // namespace fenjie::notice
