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
  for (const Pending& pending : pending_) unlink(pending.temporary.c_str());
}

void AtomicFiles::add(const std::string& path, std::string_view content) {
  std::string temporary = hidden_name_beside(path);
  const int file = mkostemp(temporary.data(), O_CLOEXEC);
  if (file < 0) fail(path, errno);
  pending_.push_back({temporary, path});
  errno = 0;
  const bool complete = write_all(file, content) && fchmod(file, rights_of_new_files()) == 0 && fsync(file) == 0;
  const int reason = errno;
  const bool closed = close(file) == 0;
  if (!complete || !closed) fail(path, reason != 0 ? reason : errno);
}

void AtomicFiles::commit() {
  while (!pending_.empty()) {
    const Pending& next = pending_.front();
    if (rename(next.temporary.c_str(), next.path.c_str()) != 0) fail(next.path, errno);
    pending_.erase(pending_.begin());
  }
}

}  // namespace fenjie::emit
