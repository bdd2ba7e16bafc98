// The tasks of a file as Markdown: for issue trackers, wikis and language models.
#pragma once

#include <string>

#include "model/extraction.h"

namespace fenjie::emit {

/// Each notice with its head, a table of its tasks (columns that hold nothing left out) and its doubts.
std::string to_markdown(const Extraction& extraction);

}  // namespace fenjie::emit
