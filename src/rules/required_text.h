// Which texts a match of a pattern must hold: a cheap test before a pattern is compiled and run.
#pragma once

#include <string>
#include <vector>

namespace fenjie::rules {

/// Lists of texts: every match of `pattern` holds at least one text of each list. The shortest list first; none when
/// there is no short one. Precondition: the pattern compiles.
std::vector<std::vector<std::string>> required_texts(const std::string& pattern);

}  // namespace fenjie::rules
