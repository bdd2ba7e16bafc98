// How far a run with many documents is.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace fenjie::cli {

struct RunCounts {
  std::size_t done = 0;       ///< written, or known to be done
  std::size_t to_review = 0;  ///< of those, with errors of content (with --strict any warning)
  std::size_t failed = 0;
  std::size_t unchanged = 0;  ///< of those done, not read again
  std::size_t notices = 0, tasks = 0;
};

/// One line that is drawn again and again; only on a terminal.
class Progress {
 public:
  Progress(std::size_t total, bool quiet);
  /// At most ten times a second.
  void show(const RunCounts& counts);
  /// Before anything else is printed.
  void clear();
  double seconds() const;

 private:
  using Clock = std::chrono::steady_clock;
  std::size_t total_;
  bool visible_;
  bool drawn_ = false;
  Clock::time_point begun_ = Clock::now();
  Clock::time_point shown_{};
};

}  // namespace fenjie::cli
