// What a process of its own costs a document: one that nothing is read from, through the zygote with all its limits, beside
// a bare fork of a small process and the start of a program.
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include "batch/zygote.h"

namespace {

using namespace fenjie::batch;

constexpr int kTimes = 200;

/// Median milliseconds of one call.
template <typename Act>
double milliseconds(const Act& act) {
  std::vector<double> taken;
  for (int i = 0; i < kTimes; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    act();
    taken.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
  }
  std::nth_element(taken.begin(), taken.begin() + kTimes / 2, taken.end());
  return taken[kTimes / 2];
}

void fork_and_wait() {
  const pid_t child = fork();
  if (child == 0) _exit(0);
  waitpid(child, nullptr, 0);
}

void start_and_wait(char* program) {
  char option[] = "--version";
  char* arguments[] = {program, option, nullptr};
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", 1, 0);
  pid_t child = 0;
  if (posix_spawn(&child, program, &quiet, nullptr, arguments, environ) == 0) waitpid(child, nullptr, 0);
  posix_spawn_file_actions_destroy(&quiet);
}

MakeReader reading_nothing() {
  return [] {
    Reader reader;
    reader.read = [](std::string_view, const Request&) { return Answer(); };
    return reader;
  };
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: %s FENJIE\n", argv[0]);
    return 2;
  }
  const double bare = milliseconds(fork_and_wait);
  const double program = milliseconds([&] { start_and_wait(argv[1]); });
  Zygote zygote(reading_nothing(), {});
  const double isolated = milliseconds([&] {
    zygote.submit(0, Request(), memory_file("input"));
    while (!zygote.wait()) {
    }
  });
  std::printf("a process for a document: %.2f ms; a bare fork %.2f ms (ratio %.1f), the program's start %.2f ms (ratio %.2f)\n",
              isolated, bare, isolated / bare, program, isolated / program);
}
