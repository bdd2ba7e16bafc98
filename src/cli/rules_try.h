// fenjie rules try: which rules match a text, and what they give.
#pragma once

#include "cli/options.h"

namespace fenjie::cli {

/// @return exit code
/// @throws Error rules/... when the rules cannot be used
int rules_try(const RulesTryOptions& options);

}  // namespace fenjie::cli
