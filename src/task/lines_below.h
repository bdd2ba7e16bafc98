// Printed lines that belong to the responsibility on the line above.
#pragma once

#include <vector>

#include "task/outline_items.h"

namespace fenjie::task {

/// Adds `below` to the last paragraph when that is a label alone (责任单位) or a list of units that goes on.
bool belongs_to_line_above(std::vector<ClosedParagraph>& paragraphs, const Passage& below, const ResponsibilityReader& reader,
                           const rules::Vocabulary& task_verbs);

}  // namespace fenjie::task
