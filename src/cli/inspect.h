// fenjie inspect: for whoever debugs.
#pragma once

#include "cli/options.h"

namespace fenjie::cli {

/// Prints what stood there after a stage, as JSON.
/// @return exit code
/// @throws Error rules/... when the rules cannot be used
int inspect(const InspectOptions& options);

}  // namespace fenjie::cli
