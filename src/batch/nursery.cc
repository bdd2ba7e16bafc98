#include "batch/nursery.h"

#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

#include "batch/document_process.h"
#include "batch/packets.h"
#include "batch/wire.h"

namespace fenjie::batch {

using Clock = std::chrono::steady_clock;

std::string pack(const Farewell& farewell) {
  Packer to;
  to.number(farewell.number);
  to.number(static_cast<std::uint64_t>(farewell.status));
  to.number(farewell.timed_out ? 1 : 0);
  to.number(static_cast<std::uint64_t>(farewell.milliseconds * 1000));
  to.number(farewell.peak_kb);
  return to.take();
}

Farewell unpack_farewell(std::string_view bytes) {
  Unpacker from(bytes);
  Farewell farewell;
  farewell.number = from.number();
  farewell.status = static_cast<int>(from.number());
  farewell.timed_out = from.number() != 0;
  farewell.milliseconds = static_cast<double>(from.number()) / 1000;
  farewell.peak_kb = from.number();
  return farewell;
}

std::string pack(std::uint64_t number, const Request& request) {
  Packer to;
  to.number(number);
  for (const std::string* part : {&request.name, &request.stem, &request.password, &request.formats}) to.text(*part);
  return to.take();
}

Nursery::Nursery(const Reader& reader, const Limits& limits, std::size_t jobs, int control)
    : reader_(reader), limits_(limits), jobs_(jobs), control_(control) {
  sigset_t child;
  sigemptyset(&child);
  sigaddset(&child, SIGCHLD);
  sigprocmask(SIG_BLOCK, &child, nullptr);
  deaths_ = Descriptor(signalfd(-1, &child, SFD_CLOEXEC | SFD_NONBLOCK));
}

void Nursery::serve() {
  for (;;) {
    pollfd sources[] = {{control_, POLLIN, 0}, {deaths_.get(), POLLIN, 0}};
    if (poll(sources, 2, milliseconds_to_wait()) < 0 && errno != EINTR) break;
    bury();
    end_late();
    if (sources[0].revents != 0 && !take_request()) break;
    start_waiting();
  }
  for (const Running& one : running_) kill(one.process, SIGKILL);
}

bool Nursery::take_request() {
  std::optional<Packet> packet = receive_packet(control_);
  if (!packet) return true;
  if (packet->bytes.empty() || packet->files.size() != 3) return false;
  Unpacker from(packet->bytes);
  Waiting next;
  next.number = from.number();
  for (std::string* part : {&next.request.name, &next.request.stem, &next.request.password, &next.request.formats})
    *part = from.text();
  next.request.alone = false;
  next.input = std::move(packet->files[0]);
  next.output = std::move(packet->files[1]);
  next.said = std::move(packet->files[2]);
  waiting_.push_back(std::move(next));
  return true;
}

void Nursery::start_waiting() {
  while (running_.size() < jobs_ && !waiting_.empty()) {
    Waiting next = std::move(waiting_.front());
    waiting_.pop_front();
    start(std::move(next));
  }
}

void Nursery::start(Waiting next) {
  const auto begun = Clock::now();
  const pid_t child = fork();
  if (child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    close(control_);
    deaths_.reset();
    waiting_.clear();
    read_and_exit(reader_, next.request, {next.input.get(), next.output.get(), next.said.get()}, limits_);
  }
  if (child > 0) {
    running_.push_back({next.number, child, begun});
    return;
  }
  Farewell none;
  none.number = next.number;
  none.status = 0x0100 * EXIT_FAILURE;  // as if it had ended at once
  send_packet(control_, pack(none));
}

void Nursery::bury() {
  signalfd_siginfo heard{};
  while (read(deaths_.get(), &heard, sizeof heard) == sizeof heard) {
  }
  rusage used{};
  int status = 0;
  for (pid_t dead = 0; (dead = wait4(-1, &status, WNOHANG, &used)) > 0;) {
    const auto one =
        std::find_if(running_.begin(), running_.end(), [&](const Running& r) { return r.process == dead; });
    if (one == running_.end()) continue;
    Farewell farewell;
    farewell.number = one->number;
    farewell.status = status;
    farewell.timed_out = one->timed_out && WIFSIGNALED(status);
    farewell.milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - one->begun).count();
    farewell.peak_kb = static_cast<std::size_t>(used.ru_maxrss);
    running_.erase(one);
    send_packet(control_, pack(farewell));
  }
}

void Nursery::end_late() {
  if (limits_.wall_seconds == 0) return;
  const auto latest = Clock::now() - std::chrono::seconds(limits_.wall_seconds);
  for (Running& one : running_) {
    if (one.timed_out || one.begun > latest) continue;
    one.timed_out = true;
    kill(one.process, SIGKILL);
  }
}

int Nursery::milliseconds_to_wait() const {
  if (running_.empty() || limits_.wall_seconds == 0) return -1;
  auto first = Clock::time_point::max();
  for (const Running& one : running_)
    if (!one.timed_out) first = std::min(first, one.begun);
  if (first == Clock::time_point::max()) return -1;
  const auto left = first + std::chrono::seconds(limits_.wall_seconds) - Clock::now();
  return static_cast<int>(std::max<long>(0, std::chrono::ceil<std::chrono::milliseconds>(left).count()));
}

}  // namespace fenjie::batch
