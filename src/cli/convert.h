// fenjie convert
#pragma once

#include "cli/options.h"

namespace fenjie::cli {

/// Converts each file on its own: one that cannot be used does not stop the others.
/// @return exit code
/// @throws Error rules/... when the rules cannot be used
int convert(const ConvertOptions& options);

}  // namespace fenjie::cli
