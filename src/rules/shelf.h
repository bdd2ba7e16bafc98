// The rule files of a run: the embedded ones, overlaid with those of a directory.
#pragma once

#include <string>
#include <vector>

#include "rules/rule_file.h"

namespace fenjie::rules {

/// By name; `directory` may be empty.
/// @throws Error rules/no-directory, rules/no-files, rules/unreadable
std::vector<FileText> files_with(const std::string& directory);

}  // namespace fenjie::rules
