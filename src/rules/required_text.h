// Which texts a match of a pattern must hold: a cheap test before a pattern is compiled and run.
#pragma once

#include <string>
#include <vector>

namespace fenjie::rules {

/// Texts of which every match of `pattern` holds at least one; empty when there is no short such list.
/// Precondition: the pattern compiles.
std::vector<std::string> required_texts(const std::string& pattern);

}  // namespace fenjie::rules
