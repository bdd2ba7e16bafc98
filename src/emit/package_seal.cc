#include "emit/package_seal.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>

#include "model/sha256.h"

namespace fenjie::emit {
namespace {

constexpr std::string_view kWord = "fenjie ";
constexpr std::size_t kDigest = 64;
constexpr std::size_t kComment = kWord.size() + kDigest;
constexpr std::size_t kLength = 2;  // bytes before the comment that say how long it is
constexpr std::array<std::string_view, 2> kMagics{"PK\x03\x04", "\xD0\xCF\x11\xE0"};  // zip; older or encrypted workbooks

class OpenFile {
 public:
  explicit OpenFile(const std::string& path) : file_(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (file_ >= 0) close(file_);
  }

  bool is_open() const { return file_ >= 0; }
  std::size_t size() const {
    struct stat status {};
    return fstat(file_, &status) == 0 && S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
  }
  /// The bytes [begin, begin + count), or fewer where it ends or cannot be read.
  std::string_view read(std::size_t begin, std::size_t count) {
    buffer_.resize(count);
    const ssize_t got = pread(file_, buffer_.data(), count, static_cast<off_t>(begin));
    return std::string_view(buffer_).substr(0, got < 0 ? 0 : static_cast<std::size_t>(got));
  }

 private:
  int file_;
  std::string buffer_;
};

bool is_sealed(OpenFile& file, std::size_t size) {
  constexpr std::size_t kPiece = 1u << 20;
  if (size < kComment + kLength) return false;
  const std::size_t covered = size - kComment - kLength;
  const std::string comment(file.read(size - kComment, kComment));
  if (!comment.starts_with(kWord)) return false;
  Sha256 digest;
  for (std::size_t done = 0; done < covered;) {
    const std::string_view piece = file.read(done, std::min(kPiece, covered - done));
    if (piece.empty()) return false;
    digest.add(piece);
    done += piece.size();
  }
  return comment.substr(kWord.size()) == digest.hex();
}

}  // namespace

std::string sealed(std::string package) {
  package.resize(package.size() - kLength);
  const std::string digest = sha256_hex(package);
  package += static_cast<char>(kComment);
  package += '\0';
  return package.append(kWord).append(digest);
}

bool is_workbook_of_others(const std::string& path) {
  OpenFile file(path);
  if (!file.is_open()) return errno == EACCES;  // it cannot be told
  const std::size_t size = file.size();
  const std::string_view begin = file.read(0, kMagics.front().size());
  if (size == 0 || std::find(kMagics.begin(), kMagics.end(), begin) == kMagics.end()) return false;
  return !is_sealed(file, size);
}

}  // namespace fenjie::emit
