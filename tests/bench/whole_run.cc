// Process start to all files written: fenjie beside the floor, in turn, so that a drifting machine hurts both.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace {

double milliseconds(const std::vector<std::string>& words) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  posix_spawn_file_actions_addopen(&quiet, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  const auto begin = std::chrono::steady_clock::now();
  pid_t child = 0;
  int status = 1;
  if (posix_spawn(&child, arguments[0], &quiet, nullptr, arguments.data(), environ) == 0) waitpid(child, &status, 0);
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
  posix_spawn_file_actions_destroy(&quiet);
  if (!WIFEXITED(status) || (WEXITSTATUS(status) != 0 && WEXITSTATUS(status) != 3)) {
    std::fprintf(stderr, "%s failed\n", arguments[0]);
    std::exit(1);
  }
  return taken.count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: %s FENJIE FLOOR SAMPLE\n", argv[0]);
    return 2;
  }
  const std::filesystem::path memory = "/dev/shm";
  const auto folder = (std::filesystem::exists(memory) ? memory : std::filesystem::temp_directory_path()) /
                      ("fenjie-bench-" + std::to_string(getpid()));
  std::filesystem::create_directory(folder);
  setenv("TMPDIR", folder.c_str(), 1);
  std::vector<double> fenjie, bare, with_rules, to_bare, to_rules;
  for (int run = 0; run < 31; ++run) {
    bare.push_back(milliseconds({argv[2], argv[3], folder}));
    with_rules.push_back(milliseconds({argv[2], argv[3], folder, "rules"}));
    fenjie.push_back(milliseconds({argv[1], "convert", argv[3], "-o", folder, "--quiet"}));
    to_bare.push_back(fenjie.back() / bare.back());
    to_rules.push_back(fenjie.back() / with_rules.back());
  }
  std::filesystem::remove_all(folder);
  std::printf("whole run on the sample, medians of %zu   fenjie %.1f ms\n", fenjie.size(), median(fenjie));
  std::printf("  floor with the rules compiled   %.1f ms   ratio %.2f (aim 2.50)\n", median(with_rules), median(to_rules));
  std::printf("  floor without                   %.1f ms   ratio %.2f\n", median(bare), median(to_bare));
}
