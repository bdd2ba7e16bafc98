#include "batch/document_process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>

#include "batch/descriptor.h"
#include "batch/input.h"
#include "batch/sandbox.h"

namespace fenjie::batch {
namespace {

constexpr int kAnswered = 0, kUnwritten = 3;

/// Standard input and output lead nowhere, errors to a file in memory; nothing but the document's files stays open.
void keep_only(const DocumentFiles& files) {
  const Descriptor nowhere(open("/dev/null", O_RDWR | O_CLOEXEC));
  dup2(nowhere.get(), STDIN_FILENO);
  dup2(nowhere.get(), STDOUT_FILENO);
  dup2(files.said, STDERR_FILENO);
}

Error over(const char* code, const std::string& what, const char* option) {
  return {code, "", what + "，没有处理；确需处理可用 " + option + " 放宽"};
}

Error over_memory(const Limits& limits) {
  return over("batch/memory", "超过了 " + std::to_string(limits.memory_mb) + " MB 的内存限制", "--max-memory");
}

/// @return false when the answer could not be written
bool give_answer(const Reader& reader, const Request& request, std::string_view bytes, const Limits& limits, int output) {
  std::string failure;
  try {
    bool written = true;
    pack(reader.read(bytes, request),
         [&](std::string_view piece) { written = written && write_whole(output, piece); });
    return written;
  } catch (const Error& error) {
    failure = pack(error);
  } catch (const std::bad_alloc&) {
    failure = pack(over_memory(limits));
  } catch (const std::exception& error) {
    failure = pack(Error("batch/internal", "", std::string("程序内部出错，没有处理（") + error.what() + "）"));
  }
  return write_whole(output, failure);
}

std::string ready_input(const Reader& reader, const Request& request, int input, std::string& failure) {
  try {
    std::string bytes = read_descriptor(input, request.name);
    reader.get_ready(bytes);
    return bytes;
  } catch (const Error& error) {
    failure = pack(error);
    return {};
  }
}

}  // namespace

void read_and_exit(const Reader& reader, const Request& request, const DocumentFiles& files, const Limits& limits,
                   int finished) {
  keep_only(files);
  lower_limits(limits);
  std::string failure;
  bool written = false;
  try {
    const std::string bytes = ready_input(reader, request, files.input, failure);
    if (kernel_has_filter() && !enter_sandbox())
      failure = pack(Error("batch/system", "", "无法限制读取进程的权限，没有处理"));
    written = failure.empty() && give_answer(reader, request, bytes, limits, files.output);
    if (failure.empty() && !written) std::_Exit(kUnwritten);
  } catch (const std::bad_alloc&) {
    failure = pack(over_memory(limits));
  }
  if (!written && !write_whole(files.output, failure)) std::_Exit(kUnwritten);
  if (finished >= 0) write_whole(finished, "!");
  std::_Exit(kAnswered);
}

namespace {

/// Poppler and the C++ library say why before they abort.
bool ran_out_of_memory(int said) {
  const MappedContent content(said);
  const std::string_view text = content.bytes();
  return text.find("bad_alloc") != text.npos || text.find("ut of memory") != text.npos;
}

Error crash(const std::string& how) {
  return {"batch/crash", "", "读取程序意外退出（" + how + "），没有处理，请检查文件是否损坏"};
}

}  // namespace

std::optional<Error> judge(const Ending& ending, int said, const Limits& limits) {
  const int status = ending.status;
  if (ending.timed_out)
    return over("batch/wall-time", "超过了 " + std::to_string(limits.wall_seconds) + " 秒的时间限制", "--max-seconds");
  if (WIFEXITED(status) && WEXITSTATUS(status) == kAnswered) return std::nullopt;
  if (ran_out_of_memory(said)) return over_memory(limits);
  if (WIFEXITED(status)) return crash("退出码 " + std::to_string(WEXITSTATUS(status)));
  const int signal = WTERMSIG(status);
  if (signal == SIGXCPU)
    return over("batch/cpu-time", "超过了 " + std::to_string(limits.cpu_seconds) + " 秒的处理器时间限制",
                "--max-cpu-seconds");
  if (signal == SIGXFSZ)
    return over("batch/output-size", "结果超过了 " + std::to_string(limits.output_mb) + " MB 的大小限制",
                "--max-output");
  const char* name = sigabbrev_np(signal);
  return crash(name != nullptr ? std::string("SIG") + name : "信号 " + std::to_string(signal));
}

}  // namespace fenjie::batch
