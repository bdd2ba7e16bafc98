#include "batch/office_lock.h"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>

#include "batch/descriptor.h"

namespace fenjie::batch {

std::string office_lock_beside(const std::string& path) {
  const std::filesystem::path file(path);
  const std::string name = file.filename().string();
  for (const std::string& lock : {"~$" + name, ".~" + name, ".~lock." + name + "#"})
    if (access((file.parent_path() / lock).c_str(), F_OK) == 0) return lock;
  return {};
}

bool is_locked(const std::string& path) {
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct flock lock {};
  lock.l_type = F_WRLCK;
  return file.get() >= 0 && fcntl(file.get(), F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

}  // namespace fenjie::batch
