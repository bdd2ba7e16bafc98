#include "emit/seal.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>

#include "emit/package_seal.h"
#include "model/sha256.h"

namespace fenjie::emit {
namespace {

constexpr std::size_t kDigest = 64;

/// The seal of a text stands at its end, in front of `behind`, and covers all that is in front of `before`.
struct TextSeal {
  std::string_view ending;
  std::string_view before, behind;
  std::string_view replaced;  // by it, at the end of a text without a seal
};
constexpr std::array<TextSeal, 3> kTextSeals{{
    {".json", ",\n  \"seal\": \"", "\"\n}\n", "\n}\n"},
    {".html", "<!-- fenjie-seal ", " -->\n", ""},
    {".md", "\n<!-- fenjie-seal ", " -->\n", ""},
}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kBegins{{{".csv", kCsvBegin}, {".ics", kCalendarBegin}}};

const TextSeal* seal_for(std::string_view name) {
  const auto found = std::find_if(kTextSeals.begin(), kTextSeals.end(), [&](const TextSeal& seal) { return name.ends_with(seal.ending); });
  return found == kTextSeals.end() ? nullptr : &*found;
}

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
  /// The bytes [begin, begin + count), or fewer where it ends or cannot be read; valid until the next call.
  std::string_view read(std::size_t begin, std::size_t count) {
    buffer_.resize(count);
    const ssize_t got = pread(file_, buffer_.data(), count, static_cast<off_t>(begin));
    return std::string_view(buffer_).substr(0, got < 0 ? 0 : static_cast<std::size_t>(got));
  }
  /// Of the first `count` bytes; empty when they cannot be read.
  std::string digest(std::size_t count) {
    constexpr std::size_t kPiece = 1u << 20;
    Sha256 digest;
    for (std::size_t done = 0; done < count;) {
      const std::string_view piece = read(done, std::min(kPiece, count - done));
      if (piece.empty()) return {};
      digest.add(piece);
      done += piece.size();
    }
    return digest.hex();
  }

 private:
  int file_;
  std::string buffer_;
};

bool stands_at(OpenFile& file, std::size_t place, std::string_view before, std::string_view behind, std::size_t covered) {
  const std::string found(file.read(place, before.size() + kDigest + behind.size()));
  return found.starts_with(before) && found.ends_with(behind) && found.compare(before.size(), kDigest, file.digest(covered)) == 0;
}

bool is_sealed_package(OpenFile& file, std::size_t size) {
  if (size < kPackageEnd) return false;
  const std::optional<PackageSeal> seal = seal_of_package(file.read(size - kPackageEnd, kPackageEnd), size);
  return seal && stands_at(file, seal->place, seal->before, seal->behind, seal->covered);
}

bool is_sealed_text(OpenFile& file, std::size_t size, const TextSeal& seal) {
  const std::size_t length = seal.before.size() + kDigest + seal.behind.size();
  return size >= length && stands_at(file, size - length, seal.before, seal.behind, size - length);
}

}  // namespace

std::string sealed_text(std::string_view name, std::string content) {
  const TextSeal* seal = seal_for(name);
  if (seal == nullptr || !content.ends_with(seal->replaced)) return content;
  content.resize(content.size() - seal->replaced.size());
  const std::string digest = sha256_hex(content);
  return std::move(content.append(seal->before).append(digest).append(seal->behind));
}

bool may_hold_changes(const std::string& path) {
  OpenFile file(path);
  if (!file.is_open()) return errno == EACCES;  // it cannot be told
  const std::size_t size = file.size();
  if (size == 0) return false;
  for (const auto& [ending, begin] : kBegins)
    if (path.ends_with(ending)) return file.read(0, begin.size()) != begin;
  const TextSeal* seal = seal_for(path);
  return seal != nullptr ? !is_sealed_text(file, size, *seal) : !is_sealed_package(file, size);
}

}  // namespace fenjie::emit
