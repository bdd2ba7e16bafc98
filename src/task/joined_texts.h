// Paragraphs, headings and lines of one task as one text.
#pragma once

#include <vector>

#include "model/source.h"

namespace fenjie::task {

/// Texts one after the other; a heading gets the full stop that its line end stood for.
Passage joined(const std::vector<Passage>& texts);

}  // namespace fenjie::task
