// The process that reading processes are forked from.
//
// It is forked off before the program has opened or read anything, loads the rules, never sees a byte of a document,
// and forks once a document: a fork costs a small process 1 to 2 ms, a new program 9 to 16. It holds no paths and no
// results, so that it stays small however many documents there are.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <deque>
#include <optional>
#include <string>

#include "batch/descriptor.h"
#include "batch/limits.h"
#include "batch/packets.h"
#include "batch/request.h"

namespace fenjie::batch {

struct ZygoteOptions {
  Limits limits;
  std::size_t jobs = 1;  ///< documents read at the same time
};

// How far whoever hands documents to a zygote runs ahead of it.
inline constexpr std::size_t kInHand = 2;      ///< documents it has ready for a process that ends
inline constexpr std::size_t kMostAhead = 64;  ///< answers that wait for a slow document before them, each in memory

/// The parent's end of a zygote. All calls from one thread.
class Zygote {
 public:
  /// Forks it and waits until the rules are loaded. @throws Error rules/..., batch/system
  Zygote(const MakeReader& make_reader, const ZygoteOptions& options);
  ~Zygote();
  Zygote(const Zygote&) = delete;
  Zygote& operator=(const Zygote&) = delete;

  const std::string& rules_digest() const { return rules_digest_; }

  /// Hands a document over; it is read when its turn comes. @throws Error batch/system
  void submit(std::uint64_t number, const Request& request, Descriptor input);

  struct Finished {
    std::uint64_t number = 0;
    Outcome outcome;
  };
  /// The next document that has ended, in any order; nothing when a signal came in between.
  /// Precondition: some are under way. @throws Error batch/system when the zygote is gone
  std::optional<Finished> wait();

  std::size_t under_way() const { return sent_.size(); }
  /// wait() would not block, whatever descriptor() says.
  bool has_heard() const { return !heard_.empty(); }
  /// Readable when wait() would not block.
  int descriptor() const { return control_.get(); }

 private:
  struct Sent {
    std::uint64_t number;
    std::string stem;
    Descriptor output, said;
  };
  void wait_for_room();

  Descriptor control_;
  pid_t process_ = -1;
  Limits limits_;
  std::string rules_digest_;
  std::deque<Sent> sent_;
  std::deque<Packet> heard_;  // farewells that came while a request waited for room
};

/// Reads one document in a process of its own, which loads the rules itself: one fork, for a run with one input.
/// @param rules_digest filled when the rules could be loaded
/// @throws Error rules/..., batch/system
Outcome read_alone(const MakeReader& make_reader, const Request& request, const Descriptor& input,
                   const Limits& limits);

}  // namespace fenjie::batch
