#include "emit/atomic_file.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "emit/system_reason.h"
#include "model/error.h"

namespace fenjie::emit {
namespace {

constexpr int kAttempts = 100;

[[noreturn]] void fail(const std::string& path, int reason) {
  throw Error("emit/unwritable", path, "结果写不进去（" + system_reason(reason) + "）");
}

/// The rights that an ordinary new file would have; mkstemp gives none to others.
mode_t rights_of_new_files() {
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

bool write_all(int file, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = write(file, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

std::string hidden_name_beside(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
  return folder + ".fenjie-XXXXXX";  // short, since the name itself may be as long as the file system allows
}

}  // namespace

AtomicFiles::~AtomicFiles() {
  for (const Pending& pending : pending_) {
    if (pending.file >= 0) close(pending.file);
    if (!pending.temporary.empty()) unlink(pending.temporary.c_str());
  }
}

void AtomicFiles::add(const std::string& path, std::string_view content) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  const int nameless = open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
  if (nameless >= 0) {
    pending_.push_back({nameless, {}, path});
    if (!write_all(nameless, content) || fsync(nameless) != 0) fail(path, errno);
    return;
  }
  std::string temporary = hidden_name_beside(path);
  const int file = mkostemp(temporary.data(), O_CLOEXEC);
  if (file < 0) fail(path, errno);
  pending_.push_back({-1, temporary, path});
  errno = 0;
  const bool complete = write_all(file, content) && fchmod(file, rights_of_new_files()) == 0 && fsync(file) == 0;
  const int reason = errno;
  const bool closed = close(file) == 0;
  if (!complete || !closed) fail(path, reason != 0 ? reason : errno);
}

/// A file without a name cannot replace one that has it: it gets a hidden name first.
bool AtomicFiles::give_name(Pending& pending) {
  if (pending.file >= 0) {
    const std::string self = "/proc/self/fd/" + std::to_string(pending.file);
    const auto link_as = [&](const std::string& name) {
      return linkat(AT_FDCWD, self.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0;
    };
    if (link_as(pending.path)) return true;
    if (errno != EEXIST) return false;
    for (int attempt = 0; pending.temporary.empty(); ++attempt) {
      std::string name = hidden_name_beside(pending.path);
      const int taken = mkostemp(name.data(), O_CLOEXEC);  // finds a free name
      if (taken < 0) return false;
      close(taken);
      unlink(name.c_str());
      if (link_as(name)) pending.temporary = name;
      if (pending.temporary.empty() && (errno != EEXIST || attempt == kAttempts)) return false;
    }
  }
  if (rename(pending.temporary.c_str(), pending.path.c_str()) != 0) return false;
  pending.temporary.clear();
  return true;
}

void AtomicFiles::commit() {
  while (!pending_.empty()) {
    Pending& next = pending_.front();
    if (!give_name(next)) fail(next.path, errno);
    if (next.file >= 0) close(next.file);
    pending_.erase(pending_.begin());
  }
}

}  // namespace fenjie::emit
