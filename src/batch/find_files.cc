#include "batch/find_files.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "batch/input.h"
#include "emit/seal.h"
#include "emit/system_reason.h"

namespace fenjie::batch {
namespace {

namespace fs = std::filesystem;
using Identity = std::pair<dev_t, ino_t>;

bool is_result(const std::string& path) {
  return path.ends_with(".json") || path.ends_with(".xlsx") || path.ends_with(".xls") || emit::is_own_text(path);
}

/// The names in a folder, sorted by their bytes. @return errno, or 0
int list(const std::string& folder, std::vector<std::string>& names) {
  const std::unique_ptr<DIR, int (*)(DIR*)> open(opendir(folder.c_str()), closedir);
  if (!open) return errno;
  errno = 0;
  while (const dirent* entry = readdir(open.get()))
    if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
  std::sort(names.begin(), names.end());
  return errno;
}

class Walk {
 public:
  Walk(Pile& pile, const std::string& output) : pile_(pile) {
    struct stat status {};
    if (output != "-" && stat(output.c_str(), &status) == 0) output_ = {status.st_dev, status.st_ino};
  }

  /// @param below where results of the folder's files go, below the output folder
  void folder(const std::string& path, const std::string& below, bool is_argument) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) return skip(path, errno);
    const Identity identity{status.st_dev, status.st_ino};
    if (identity == output_ && !is_argument) return;
    std::vector<std::string> names;
    if (const int reason = list(path, names)) return skip(path, reason);
    std::vector<std::pair<std::string, std::string>> folders;
    std::vector<Found> files;
    for (const std::string& name : names) entry(path + "/" + name, name, below, files, folders);
    keep_names_apart(files);
    std::move(files.begin(), files.end(), std::back_inserter(pile_.files));
    for (const auto& [inner, inner_below] : folders) folder(inner, inner_below, false);
  }

 private:
  void entry(const std::string& path, const std::string& name, const std::string& below, std::vector<Found>& files,
             std::vector<std::pair<std::string, std::string>>& folders) {
    struct stat status {};
    if (lstat(path.c_str(), &status) != 0) return skip(path, errno);
    const bool is_link = S_ISLNK(status.st_mode);
    if (is_link && stat(path.c_str(), &status) != 0) return skip(path, errno);
    if (S_ISDIR(status.st_mode)) {
      if (is_link) return skip(path, "这是指向文件夹的链接，没有进入");
      folders.emplace_back(path, below.empty() ? name : below + "/" + name);
    } else if (!S_ISREG(status.st_mode)) {
      skip(path, "这不是普通文件（管道、设备等），没有处理");
    } else if (is_result(path)) {
      ++pile_.results;
    } else {
      files.push_back({path, below, fs::path(name).stem().string()});
    }
  }

  static void keep_names_apart(std::vector<Found>& files) {
    std::map<std::string, int> uses;
    for (const Found& file : files) ++uses[file.stem];
    for (Found& file : files)
      if (uses[file.stem] > 1) file.stem = fs::path(file.path).filename().string();
  }

  void skip(const std::string& path, const std::string& reason) { pile_.skipped.push_back({path, reason}); }
  void skip(const std::string& path, int reason) {
    skip(path, "打不开（" + emit::system_reason(reason) + "），没有处理");
    pile_.skipped.back().is_failure = reason != ENOENT && reason != ELOOP;
  }

  Pile& pile_;
  Identity output_{0, 0};
};

/// The same for ./a.txt and a.txt.
std::string one_form(const std::string& path) {
  std::error_code failure;
  const fs::path place = fs::absolute(path, failure).lexically_normal();
  return failure ? path : place.string();
}

}  // namespace

bool is_folder(const std::string& path) {
  struct stat status {};
  return path != "-" && stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

Pile find_files(const std::vector<std::string>& arguments, const std::string& output) {
  Pile pile;
  Walk walk(pile, output);
  std::set<std::string> given;
  for (std::string argument : arguments) {
    if (!is_folder(argument)) {
      if (!given.insert(one_form(argument)).second) {
        pile.skipped.push_back({argument, "前面已经给过这个文件，只处理一次"});
        continue;
      }
      pile.files.push_back({argument, "", name_input(argument).stem});
      continue;
    }
    pile.has_folder = true;
    while (argument.size() > 1 && argument.back() == '/') argument.pop_back();
    const std::string name = fs::path(argument).filename().string();
    walk.folder(argument, arguments.size() == 1 || name == "." || name == ".." ? "" : name, true);
  }
  return pile;
}

}  // namespace fenjie::batch
