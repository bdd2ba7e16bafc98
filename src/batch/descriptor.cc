#include "batch/descriptor.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <cerrno>

#include "emit/system_reason.h"
#include "model/error.h"

namespace fenjie::batch {

void fill_standard_descriptors() {
  // Standard input can only be written to, the others only be read: whoever uses them hears of an error. The lowest
  // free number is taken, which is `file`.
  for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (fcntl(file, F_GETFD) < 0 && open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0) return;
}

Descriptor memory_file(const char* name) {
  Descriptor file(memfd_create(name, MFD_CLOEXEC));
  if (!file.is_open()) throw Error("batch/system", "", "系统资源不够（" + emit::system_reason(errno) + "），没有处理");
  return file;
}

bool write_whole(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

MappedContent::MappedContent(int file) {
  struct stat status {};
  if (fstat(file, &status) != 0 || status.st_size == 0) return;
  size_ = static_cast<std::size_t>(status.st_size);
  begin_ = mmap(nullptr, size_, PROT_READ, MAP_SHARED | MAP_POPULATE, file, 0);
  if (begin_ == MAP_FAILED)
    throw Error("batch/system", "", "系统资源不够（" + emit::system_reason(errno) + "），没有处理");
}

MappedContent::~MappedContent() {
  if (size_ > 0) munmap(begin_, size_);
}

}  // namespace fenjie::batch
