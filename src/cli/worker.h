// fenjie worker
#pragma once

#include "cli/options.h"

namespace fenjie::cli {

/// Answers each line of standard input with a line on standard output, in order; see its help.
/// @return exit code: 0 when every line is answered, whatever the answers are
/// @throws Error rules/... when the rules cannot be used, batch/system, input/unreadable, emit/unwritable
int work(const WorkerOptions& options);

}  // namespace fenjie::cli
