#include "cli/progress.h"

#include <unistd.h>

#include <cstdio>

namespace fenjie::cli {

Progress::Progress(std::size_t total, bool quiet)
    : total_(total), visible_(!quiet && total > 1 && isatty(STDERR_FILENO) != 0) {}

double Progress::seconds() const { return std::chrono::duration<double>(Clock::now() - begun_).count(); }

void Progress::show(const RunCounts& counts) {
  const auto now = Clock::now();
  if (!visible_ || now - shown_ < std::chrono::milliseconds(100)) return;
  shown_ = now;
  drawn_ = true;
  const std::size_t finished = counts.done + counts.failed;
  const double rate = static_cast<double>(finished) / (seconds() + 1e-9);
  std::string line = std::to_string(finished) + "/" + std::to_string(total_) + "  失败 " +
                     std::to_string(counts.failed) + "  待校核 " + std::to_string(counts.to_review);
  if (finished > 0) {
    char rest[64];
    const auto left = static_cast<unsigned long>(static_cast<double>(total_ - finished) / rate);
    std::snprintf(rest, sizeof rest, "  %.1f 份/秒  还需 %lu:%02lu", rate, left / 60, left % 60);
    line += rest;
  }
  std::fprintf(stderr, "\r\033[K%s", line.c_str());
}

void Progress::clear() {
  if (drawn_) std::fputs("\r\033[K", stderr);
  drawn_ = false;
}

}  // namespace fenjie::cli
