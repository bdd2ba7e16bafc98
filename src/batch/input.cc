#include "batch/input.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "emit/system_reason.h"
#include "model/error.h"
#include "text/encoding.h"

namespace fenjie::batch {
namespace {

constexpr std::size_t kBlock = 256u << 10;

[[noreturn]] void refuse(const char* code, const std::string& path, const std::string& sentence) {
  throw Error(code, path, sentence);
}

[[noreturn]] void refuse_unopened(const std::string& path, int reason) {
  if (reason == ENOENT || reason == ENOTDIR) refuse("input/missing", path, "没有这个文件，请核对路径和文件名");
  refuse("input/unreadable", path, "打不开文件（" + emit::system_reason(reason) + "）");
}

void check_kind(const struct stat& status, const std::string& path) {
  if (S_ISDIR(status.st_mode)) refuse("input/folder", path, "这是文件夹，请给出其中的文件");
  if (!S_ISREG(status.st_mode)) refuse("input/not-a-file", path, "这不是普通文件，管道的内容请用“-”从标准输入读入");
}

void refuse_too_large(const std::string& path) {
  refuse("input/too-large", path, "文件超过 512 MB，不像一份公文，请核对是不是给错了文件");
}

}  // namespace

std::string read_descriptor(int file, const std::string& path) {
  struct stat status {};
  std::size_t expected = 0;
  if (fstat(file, &status) == 0 && S_ISREG(status.st_mode)) expected = static_cast<std::size_t>(status.st_size);
  std::string bytes;
  std::size_t have = 0;
  for (;;) {
    // One byte more than expected, so that the end is met without growing; a file may grow while it is read.
    if (have == bytes.size())
      bytes.resize(have == 0 && expected > 0 ? std::min(expected, kLargestFile) + 1 : have + kBlock);
    const ssize_t count = read(file, bytes.data() + have, bytes.size() - have);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EISDIR) refuse("input/folder", path, "这是文件夹，请给出其中的文件");
    if (count < 0) refuse("input/unreadable", path, "读到一半出错（" + emit::system_reason(errno) + "）");
    if (count == 0) break;
    have += static_cast<std::size_t>(count);
    if (have > kLargestFile) refuse_too_large(path);
  }
  bytes.resize(have);
  return bytes;
}

std::string as_utf8(std::string name) {
  try {
    return text::decode(name).utf8;
  } catch (const Error&) {
    for (char& byte : name)
      if (static_cast<unsigned char>(byte) >= 0x80 || static_cast<unsigned char>(byte) < 0x20) byte = '?';
    return name;
  }
}

InputName name_input(const std::string& path) {
  if (path == "-") return {"stdin", "stdin"};
  const std::filesystem::path name = std::filesystem::path(path).filename();
  return {as_utf8(name.string()), name.stem().string()};
}

Descriptor open_input(const std::string& path) {
  if (path == "-") {
    Descriptor memory = memory_file("stdin");
    if (!write_whole(memory.get(), read_descriptor(STDIN_FILENO, "stdin")) || lseek(memory.get(), 0, SEEK_SET) != 0)
      refuse("input/unreadable", "stdin", "读到一半出错（" + emit::system_reason(errno) + "）");
    return memory;
  }
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) refuse_unopened(path, errno);
  check_kind(status, path);  // before it is opened, since opening a device can do something
  Descriptor file(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  if (!file.is_open() || fstat(file.get(), &status) != 0) refuse_unopened(path, errno);
  check_kind(status, path);
  if (static_cast<std::size_t>(status.st_size) > kLargestFile) refuse_too_large(path);
  return file;
}

Input read_input(const std::string& path) {
  const Descriptor file = open_input(path);
  return {read_descriptor(file.get(), path), name_input(path)};
}

}  // namespace fenjie::batch
