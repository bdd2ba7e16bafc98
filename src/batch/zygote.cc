#include "batch/zygote.h"

#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <exception>

#include "batch/document_process.h"
#include "batch/nursery.h"
#include "batch/packets.h"
#include "batch/wire.h"
#include "emit/system_reason.h"

namespace fenjie::batch {
namespace {

[[noreturn]] void fail_for_system(int reason) {
  throw Error("batch/system", "", "系统资源不够（" + emit::system_reason(reason) + "），没有处理");
}

[[noreturn]] void fail_for_zygote() { throw Error("batch/system", "", "读取进程意外退出，没有处理完"); }

/// A process that dies with this one and leaves signals from the keyboard to it.
pid_t fork_helper() {
  const pid_t parent = getpid();
  const pid_t child = fork();
  if (child < 0) fail_for_system(errno);
  if (child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) std::_Exit(EXIT_FAILURE);  // it died in between
    signal(SIGINT, SIG_IGN);
    signal(SIGPIPE, SIG_DFL);
  }
  return child;
}

enum Greeting : std::uint64_t { kReady, kRefused };

/// Loads the rules and tells the parent.
Reader make_and_greet(const MakeReader& make_reader, int control) {
  Packer greeting;
  try {
    Reader reader = make_reader();
    greeting.number(kReady);
    greeting.text(reader.rules_digest);
    if (!send_packet(control, greeting.take())) std::_Exit(EXIT_FAILURE);
    return reader;
  } catch (const Error& error) {
    greeting.number(kRefused);
    greeting.text(pack(error));
  } catch (const std::exception& error) {
    greeting.number(kRefused);
    greeting.text(pack(Error("batch/internal", "", std::string("程序内部出错（") + error.what() + "）")));
  }
  send_packet(control, greeting.take());
  std::_Exit(EXIT_FAILURE);
}

[[noreturn]] void serve_and_exit(const MakeReader& make_reader, const ZygoteOptions& options, int control) {
  const Reader reader = make_and_greet(make_reader, control);
  reader.get_ready_for_many();
  try {
    reader.get_ready("%PDF-");
  } catch (const Error&) {  // what needs it will say so, document by document
  }
  Nursery(reader, options.limits, options.jobs, control).serve();
  std::_Exit(EXIT_SUCCESS);
}

/// @return the digest of the rules
std::string hear_greeting(int control) {
  std::optional<Packet> packet;
  do {
    packet = receive_packet(control);
  } while (!packet);
  if (packet->bytes.empty()) fail_for_zygote();
  Unpacker from(packet->bytes);
  const bool ready = from.number() == kReady;
  std::string told = from.text();
  if (!ready) unpack(told, {});  // throws it
  return told;
}

void take_answer(Outcome& outcome, int output, const std::string& stem) {
  try {
    outcome.answer = unpack(MappedContent(output).bytes(), stem);
  } catch (const Error& error) {
    outcome.error = error;
  }
}

Outcome outcome_of(const Farewell& farewell, int output, int said, const std::string& stem, const Limits& limits) {
  Outcome outcome;
  outcome.milliseconds = farewell.milliseconds;
  outcome.peak_kb = farewell.peak_kb;
  outcome.error = judge({farewell.status, farewell.timed_out}, said, limits);
  if (!outcome.error) take_answer(outcome, output, stem);
  return outcome;
}

/// Until the process says that it has finished, or ends, or its time is over; then it is ended. @return whether it was
bool wait_or_end(pid_t process, int alive, unsigned seconds) {
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::seconds(seconds);
  for (;;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
    pollfd source{alive, POLLIN, 0};
    const int ready = poll(&source, 1, seconds == 0 ? -1 : static_cast<int>(std::max<long>(0, left)));
    if (ready > 0) return false;
    if (ready < 0 && errno == EINTR) continue;
    kill(process, SIGKILL);
    return true;
  }
}

/// Each document takes two descriptors here; the shell's soft limit is mostly too low for many jobs.
void raise_open_files() {
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) != 0) return;
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
}

}  // namespace

Zygote::Zygote(const MakeReader& make_reader, const ZygoteOptions& options) : limits_(options.limits) {
  raise_open_files();
  auto [here, there] = packet_pair();
  process_ = fork_helper();
  if (process_ == 0) {
    here.reset();
    serve_and_exit(make_reader, options, there.get());
  }
  control_ = std::move(here);
  there.reset();
  rules_digest_ = hear_greeting(control_.get());
}

Zygote::~Zygote() {
  control_.reset();  // it ends itself and its processes
  while (process_ > 0 && waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

void Zygote::submit(std::uint64_t number, const Request& request, Descriptor input) {
  Sent sent{number, request.stem, memory_file("answer"), memory_file("said")};
  const std::string packed = pack(number, request);
  const std::vector<int> files{input.get(), sent.output.get(), sent.said.get()};
  while (!send_packet(control_.get(), packed, files, WhenFull::give_up)) {
    if (errno == EMSGSIZE) throw Error("input/unreadable", "", "文件名或口令太长，没有处理");
    if (errno != EAGAIN) fail_for_zygote();
    wait_for_room();
  }
  sent_.push_back(std::move(sent));
}

/// The zygote may itself wait until its farewells are taken.
void Zygote::wait_for_room() {
  pollfd both{control_.get(), POLLIN | POLLOUT, 0};
  if (poll(&both, 1, -1) < 0 || (both.revents & POLLIN) == 0) return;
  std::optional<Packet> packet = receive_packet(control_.get());
  if (packet && packet->bytes.empty()) fail_for_zygote();
  if (packet) heard_.push_back(std::move(*packet));
}

std::optional<Zygote::Finished> Zygote::wait() {
  std::optional<Packet> packet;
  if (has_heard()) {
    packet = std::move(heard_.front());
    heard_.pop_front();
  } else {
    packet = receive_packet(control_.get());
  }
  if (!packet) return std::nullopt;
  if (packet->bytes.empty()) fail_for_zygote();
  const Farewell farewell = unpack_farewell(packet->bytes);
  const auto one = std::find_if(sent_.begin(), sent_.end(), [&](const Sent& s) { return s.number == farewell.number; });
  if (one == sent_.end()) fail_for_zygote();
  Finished finished{one->number, outcome_of(farewell, one->output.get(), one->said.get(), one->stem, limits_)};
  sent_.erase(one);
  return finished;
}

Outcome read_alone(const MakeReader& make_reader, const Request& request, const Descriptor& input,
                   const Limits& limits) {
  auto [here, there] = packet_pair();
  const Descriptor output = memory_file("answer"), said = memory_file("said");
  const auto begun = std::chrono::steady_clock::now();
  const pid_t process = fork_helper();
  if (process == 0) {
    here.reset();
    const Reader reader = make_and_greet(make_reader, there.get());
    read_and_exit(reader, request, {input.get(), output.get(), said.get()}, limits, there.get());
  }
  there.reset();
  Farewell farewell;
  const auto end_process = [&] {
    rusage used{};
    while (wait4(process, &farewell.status, 0, &used) < 0 && errno == EINTR) {
    }
    farewell.peak_kb = static_cast<std::size_t>(used.ru_maxrss);
  };
  try {
    hear_greeting(here.get());
  } catch (...) {
    end_process();
    throw;
  }
  farewell.timed_out = wait_or_end(process, here.get(), limits.wall_seconds);
  farewell.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
  const std::optional<Packet> word = farewell.timed_out ? std::nullopt : receive_packet(here.get());
  if (word && !word->bytes.empty()) {  // its end, half a millisecond of freeing memory, need not be waited for
    Outcome outcome;
    outcome.milliseconds = farewell.milliseconds;
    take_answer(outcome, output.get(), request.stem);
    return outcome;
  }
  end_process();
  return outcome_of(farewell, output.get(), said.get(), request.stem, limits);
}

}  // namespace fenjie::batch
