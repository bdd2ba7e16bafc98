// What one document may use up.
#pragma once

#include <cstddef>

namespace fenjie::batch {

/// Limits of the process that reads one document. Zero is no limit.
struct Limits {
  std::size_t memory_mb = 1024;  ///< address space, in MiB
  unsigned cpu_seconds = 60;     ///< processor time
  unsigned wall_seconds = 120;   ///< time on the clock
  std::size_t output_mb = 256;   ///< everything it writes: its results, each scratch file
  unsigned open_files = 64;
};

}  // namespace fenjie::batch
