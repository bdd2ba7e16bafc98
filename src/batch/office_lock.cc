#include "batch/office_lock.h"

#include <unistd.h>

#include <filesystem>

namespace fenjie::batch {

std::string office_lock_beside(const std::string& path) {
  const std::filesystem::path file(path);
  const std::string name = file.filename().string();
  for (const std::string& lock : {"~$" + name, ".~" + name, ".~lock." + name + "#"})
    if (access((file.parent_path() / lock).c_str(), F_OK) == 0) return lock;
  return {};
}

}  // namespace fenjie::batch
