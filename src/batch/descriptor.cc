#include "batch/descriptor.h"

#include <sys/mman.h>
#include <sys/stat.h>

#include <cerrno>

#include "emit/system_reason.h"
#include "model/error.h"

namespace fenjie::batch {

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
