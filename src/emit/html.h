// One page for whoever checks: the tasks beside the source, each value shown at its place when chosen.
#pragma once

#include <string>
#include <vector>

#include "model/extraction.h"
#include "model/page.h"

namespace fenjie::emit {

/// One self-contained file that loads nothing. With `pages` (of a PDF) the source is drawn page by page, with boxes over
/// what is chosen; without, it is the source text.
std::string to_html(const Extraction& extraction, const std::vector<Page>& pages);

}  // namespace fenjie::emit
