// fenjie regenerate
#pragma once

#include "cli/options.h"

namespace fenjie::cli {

/// Reads fenjie's own result back, and writes results from it anew; returns the exit code.
int regenerate(const RegenerateOptions& options);

}  // namespace fenjie::cli
