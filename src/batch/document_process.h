// The process that reads one document.
#pragma once

#include <sys/resource.h>

#include <string>

#include "batch/limits.h"
#include "batch/request.h"

namespace fenjie::batch {

/// The descriptors of one document.
struct DocumentFiles {
  int input;   ///< regular file or file in memory, at its beginning
  int output;  ///< file in memory for the answer
  int said;    ///< file in memory for what libraries print; how they die stands there
};

/// Reads the document under its limits, leaves the packed answer in `files.output`, and ends the process.
/// @param finished gets a byte when the answer is whole, for a parent that need not wait for the end; or -1
[[noreturn]] void read_and_exit(const Reader& reader, const Request& request, const DocumentFiles& files,
                                const Limits& limits, int finished = -1);

/// How a process ended, as wait4() tells it.
struct Ending {
  int status = 0;
  bool timed_out = false;  ///< it was killed after Limits::wall_seconds
};

/// Nothing when the process ended by itself after its answer; else the error of its document.
std::optional<Error> judge(const Ending& ending, int said, const Limits& limits);

}  // namespace fenjie::batch
