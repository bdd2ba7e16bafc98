// Words that the end of a line cuts.
#pragma once

#include <string_view>

namespace fenjie::layout {

/// 主要负责制 over 定扑救方案: a sentence ends within the first line, the next one is left open, and 制定 goes over both lines, the second of which comes to its end. Where most
/// paragraphs are single lines, nothing else shows that this one goes on.
/// @param before, line in match form
bool cuts_word(std::string_view before, std::string_view line);

}  // namespace fenjie::layout
