#include "cli/input.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <vector>

#include "emit/system_reason.h"
#include "model/error.h"
#include "text/encoding.h"

namespace fenjie::cli {
namespace {

/// Closes a descriptor that was opened here.
class OpenFile {
 public:
  explicit OpenFile(const std::string& path)
      : file_(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (file_ >= 0) close(file_);
  }
  int descriptor() const { return file_; }

 private:
  int file_;
};

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

std::string read_all(int file, const std::string& path, std::size_t expected) {
  std::vector<char> block(1u << 18);
  std::string bytes;
  bytes.reserve(expected);
  for (;;) {
    const ssize_t count = read(file, block.data(), block.size());
    if (count == 0) return bytes;
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EISDIR) refuse("input/folder", path, "这是文件夹，请给出其中的文件");
    if (count < 0) refuse("input/unreadable", path, "读到一半出错（" + emit::system_reason(errno) + "）");
    bytes.append(block.data(), static_cast<std::size_t>(count));
    if (bytes.size() > kLargestFile) refuse_too_large(path);
  }
}

/// File names on old disks are in GB18030; what is neither is shown with question marks.
std::string as_utf8(std::string name) {
  try {
    return text::decode(name).utf8;
  } catch (const Error&) {
    for (char& byte : name)
      if (static_cast<unsigned char>(byte) >= 0x80 || static_cast<unsigned char>(byte) < 0x20) byte = '?';
    return name;
  }
}

}  // namespace

Input read_input(const std::string& path) {
  if (path == "-") return {read_all(STDIN_FILENO, "stdin", 0), "stdin", "stdin"};
  const OpenFile file(path);
  if (file.descriptor() < 0) refuse_unopened(path, errno);
  struct stat status {};
  if (fstat(file.descriptor(), &status) != 0) refuse_unopened(path, errno);
  check_kind(status, path);
  if (static_cast<std::size_t>(status.st_size) > kLargestFile) refuse_too_large(path);
  const std::filesystem::path name = std::filesystem::path(path).filename();
  return {read_all(file.descriptor(), path, static_cast<std::size_t>(status.st_size)), as_utf8(name.string()),
          name.stem().string()};
}

}  // namespace fenjie::cli
