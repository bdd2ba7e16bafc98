// The zygote's side: starts a process a document, at most so many at a time, and ends those that take too long.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <deque>
#include <vector>

#include "batch/descriptor.h"
#include "batch/limits.h"
#include "batch/request.h"

namespace fenjie::batch {

/// What the zygote tells of a document that has ended.
struct Farewell {
  std::uint64_t number = 0;
  int status = 0;
  bool timed_out = false;
  double milliseconds = 0;
  std::size_t peak_kb = 0;
};

std::string pack(const Farewell& farewell);
Farewell unpack_farewell(std::string_view bytes);
std::string pack(std::uint64_t number, const Request& request);

class Nursery {
 public:
  /// @param control the zygote's end of the packets; the loop ends when the other end is gone
  Nursery(const Reader& reader, const Limits& limits, std::size_t jobs, int control);
  /// Serves until the parent is gone. @return never with processes left
  void serve();

 private:
  struct Waiting {
    std::uint64_t number = 0;
    Request request;
    Descriptor input, output, said;
  };
  struct Running {
    std::uint64_t number = 0;
    pid_t process = -1;
    std::chrono::steady_clock::time_point begun;
    bool timed_out = false;
  };
  bool take_request();
  void start_waiting();
  void start(Waiting next);
  void bury();
  void end_late();
  int milliseconds_to_wait() const;

  const Reader& reader_;
  const Limits& limits_;
  std::size_t jobs_;
  int control_;
  Descriptor deaths_;
  std::deque<Waiting> waiting_;
  std::vector<Running> running_;
};

}  // namespace fenjie::batch
