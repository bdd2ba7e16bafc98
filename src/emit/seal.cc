#include "emit/seal.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>

#include "emit/canonical_text.h"
#include "emit/csv_seal.h"
#include "emit/package_seal.h"
#include "emit/seal_digest.h"
#include "model/sha256.h"

namespace fenjie::emit {
namespace {

constexpr std::size_t kPiece = 1u << 20;

/// The seal of a text: a digest between two words, at its end or its beginning, that covers all the rest.
struct TextSeal {
  std::string_view ending;
  CanonicalText::Kind kind;
  bool at_begin;
  std::string_view replaced;       // by it, in a text without a seal
  std::string_view before, behind; // the digest, as they are written
  std::string_view canonical_before, canonical_behind;

  std::size_t length() const { return canonical_before.size() + kSealDigest + canonical_behind.size(); }
};
constexpr std::array<TextSeal, 4> kTextSeals{{
    {".json", CanonicalText::Kind::json, false, "\n}\n", ",\n  \"seal\": \"", "\"\n}\n", ",\"seal\":\"", "\"}"},
    {".html", CanonicalText::Kind::lines, false, "", "<!-- fenjie-seal ", " -->\n", "<!-- fenjie-seal ", " -->"},
    {".md", CanonicalText::Kind::lines, false, "", "\n<!-- fenjie-seal ", " -->\n", "\n<!-- fenjie-seal ", " -->"},
    // Folded: on one line it would be longer than RFC 5545 allows.
    {".ics", CanonicalText::Kind::lines, true, kCalendarBegin,
     "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//fenjie//fenjie//ZH\r\nX-FENJIE-SEAL:\r\n ", "\r\n",
     "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//fenjie//fenjie//ZH\nX-FENJIE-SEAL:\n ", "\n"},
}};
static_assert(kTextSeals[3].before.starts_with(kCalendarBegin));

const TextSeal* seal_for(std::string_view name) {
  const auto found = std::find_if(kTextSeals.begin(), kTextSeals.end(), [&](const TextSeal& seal) { return name.ends_with(seal.ending); });
  return found == kTextSeals.end() ? nullptr : &*found;
}

Standing standing_by(std::string_view found, const std::string& covered) {
  if (found == seal_digest(covered, false)) return Standing::replaceable;
  return found == seal_digest(covered, true) ? Standing::holds_edits : Standing::changed;
}

/// Parts a text that comes piece by piece into its seal and the digest of the rest.
class SealedText {
 public:
  explicit SealedText(const TextSeal& seal) : seal_(seal), canonical_(seal.kind) {}

  void add(std::string_view piece) {
    canonical_.add(piece, held_);
    std::size_t covered = held_.size() - std::min(held_.size(), seal_.length());
    if (seal_.at_begin) {
      const std::size_t missing = std::min(held_.size(), seal_.length() - found_.size());
      found_.append(held_, 0, missing);
      held_.erase(0, missing);
      covered = held_.size();
    }
    rest_.add(std::string_view(held_).substr(0, covered));
    held_.erase(0, covered);
  }
  /// Of what the seal covers. To be called once, after the last piece.
  std::string digest() { return rest_.hex(); }
  Standing standing() {
    const std::string_view found = seal_.at_begin ? found_ : held_;
    if (found.size() != seal_.length() || !found.starts_with(seal_.canonical_before) || !found.ends_with(seal_.canonical_behind))
      return Standing::changed;
    return standing_by(found.substr(seal_.canonical_before.size(), kSealDigest), digest());
  }

 private:
  const TextSeal& seal_;
  CanonicalText canonical_;
  std::string held_;   // the last bytes, which may be the seal
  std::string found_;  // the first ones, where it stands there
  Sha256 rest_;
};

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
  /// Gives the first `count` bytes to `take`, piece by piece. @return whether all could be read
  template <class Take>
  bool each_piece(std::size_t count, Take&& take) {
    for (std::size_t done = 0; done < count;) {
      const std::string_view piece = read(done, std::min(kPiece, count - done));
      if (piece.empty()) return false;
      take(piece);
      done += piece.size();
    }
    return true;
  }

 private:
  int file_;
  std::string buffer_;
};

Standing standing_of_package(OpenFile& file, std::size_t size) {
  if (size < kPackageEnd) return Standing::changed;
  const std::optional<PackageSeal> seal = seal_of_package(file.read(size - kPackageEnd, kPackageEnd), size);
  if (!seal) return Standing::changed;
  const std::string found(file.read(seal->place, seal->before.size() + kSealDigest + seal->behind.size()));
  if (!found.starts_with(seal->before) || !found.ends_with(seal->behind)) return Standing::changed;
  Sha256 covered;
  if (!file.each_piece(seal->covered, [&](std::string_view piece) { covered.add(piece); })) return Standing::changed;
  return standing_by(std::string_view(found).substr(seal->before.size(), kSealDigest), covered.hex());
}

Standing standing_of_text(OpenFile& file, std::size_t size, const TextSeal& seal) {
  SealedText text(seal);
  return file.each_piece(size, [&](std::string_view piece) { text.add(piece); }) ? text.standing() : Standing::changed;
}

}  // namespace

std::string sealed_text(std::string_view name, std::string content, bool holds_edits) {
  if (name.ends_with(".csv")) return sealed_csv(content, holds_edits);
  const TextSeal* seal = seal_for(name);
  if (seal == nullptr) return content;
  if (seal->at_begin ? !content.starts_with(seal->replaced) : !content.ends_with(seal->replaced)) return content;
  const std::string none(kSealDigest, '0');
  const std::size_t place = seal->at_begin ? 0 : content.size() - seal->replaced.size();
  content.replace(place, seal->replaced.size(), std::string(seal->before) + none + std::string(seal->behind));
  SealedText text(*seal);
  for (std::size_t at = 0; at < content.size(); at += kPiece) text.add(std::string_view(content).substr(at, kPiece));
  content.replace(place + seal->before.size(), kSealDigest, seal_digest(text.digest(), holds_edits));
  return content;
}

bool is_own_text(const std::string& path) {
  const bool table = path.ends_with(".csv");
  const TextSeal* seal = path.ends_with(".json") ? nullptr : seal_for(path);
  if (!table && seal == nullptr) return false;
  OpenFile file(path);
  if (!file.is_open()) return false;
  const std::size_t size = file.size();
  if (table) return file.read(0, kCsvBegin.size()) == kCsvBegin;
  const std::size_t most = std::min(size, 2 * kMostSealBytes);  // somebody may have added blanks behind it
  std::string part(file.read(seal->at_begin ? 0 : size - most, most));
  std::erase(part, '\r');
  return part.find(seal->canonical_before) != part.npos;
}

Standing standing_of(const std::string& path) {
  OpenFile file(path);
  if (!file.is_open()) return errno == EACCES ? Standing::changed : Standing::replaceable;  // it cannot be told
  const std::size_t size = file.size();
  if (size == 0) return Standing::replaceable;
  if (path.ends_with(".csv")) return standing_of_csv(file.read(0, size));
  const TextSeal* seal = seal_for(path);
  return seal != nullptr ? standing_of_text(file, size, *seal) : standing_of_package(file, size);
}

}  // namespace fenjie::emit
