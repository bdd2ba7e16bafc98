// fenjie rules check
#pragma once

#include "cli/options.h"

namespace fenjie::cli {

/// Runs the examples of all rules and says what is wrong with them.
/// @return exit code
int rules_check(const RulesCheckOptions& options);

}  // namespace fenjie::cli
