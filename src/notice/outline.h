// The text of a notice as numbered items with their paragraphs.
#pragma once

#include "model/notice.h"
#include "notice/lines.h"

namespace fenjie::notice {

/// Consecutive lines not taken that share a paragraph, joined.
std::vector<rules::Subject> paragraphs_of(const Lines& lines, Range range);

/// Appends the items of the paragraphs; all their text is in a label, a title or a paragraph of an item afterwards.
/// @param attachment 0 for the notice itself, else the attachment (from 1) that the lines belong to
void read_outline(const std::vector<rules::Subject>& paragraphs, int attachment, std::vector<OutlineItem>& outline,
                  const Context& context);

}  // namespace fenjie::notice
