// Labels that the end of a printed line cuts, as text copied from a PDF file has them.
#pragma once

#include <string_view>

#include "rules/book.h"

namespace fenjie::layout {

/// （牵 over 头单位：市教育局, ；完成时 over 限：9月底, （ over 牵头单位：市教育局: two lines, given by their keys, are cut inside a label, or its bracket.
bool cuts_label(std::string_view before, std::string_view line, const rules::RuleSet& labels);

}  // namespace fenjie::layout
