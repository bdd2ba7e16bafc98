// What was read, as HTML in which each value knows its place in the source.
#pragma once

#include <string>

#include "emit/html_source.h"
#include "model/extraction.h"

namespace fenjie::emit {

/// Head, tasks, milestones, roster and doubts of extraction.notices[index].
std::string notice_html(const Extraction& extraction, std::size_t index, const HtmlSource& source);
/// Doubts about the file as a whole, and what of the source is in no field.
std::string rest_html(const Extraction& extraction, const HtmlSource& source);

}  // namespace fenjie::emit
