// Labels and item numbers that recognition of a scan got wrong: 贵任单位：, l.修路.
#pragma once

#include <vector>

#include "layout/printed_line.h"
#include "model/diagnostic.h"
#include "rules/book.h"

namespace fenjie::layout {

/// Reads them as what they are (rules/misread-label.toml); the source keeps what is printed.
/// @return task/label-misread, once for all of them
std::vector<Diagnostic> correct_misread_labels(std::vector<PrintedLine>& lines, const rules::RuleSet& rules);

}  // namespace fenjie::layout
