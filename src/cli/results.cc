#include "cli/results.h"

#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <future>

#include "emit/atomic_file.h"
#include "emit/json.h"
#include "emit/system_reason.h"
#include "emit/workbook.h"
#include "model/error.h"

namespace fenjie::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse_folder(const std::string& folder, int reason) {
  throw Error("emit/unwritable", folder, "结果文件夹不能写入（" + emit::system_reason(reason) + "）");
}

/// The folder itself, or the nearest one above it that exists.
fs::path existing_part(fs::path folder) {
  struct stat status {};
  while (stat(folder.c_str(), &status) != 0 && errno == ENOENT) {
    const fs::path parent = folder.has_filename() ? folder.parent_path() : folder.parent_path().parent_path();
    if (parent.empty()) return ".";
    folder = parent;
  }
  return folder;
}

void check_writable(const std::string& folder) {
  const fs::path existing = existing_part(folder);
  struct stat status {};
  if (stat(existing.c_str(), &status) != 0) refuse_folder(folder, errno);
  if (!S_ISDIR(status.st_mode)) refuse_folder(folder, ENOTDIR);
  if (access(existing.c_str(), W_OK | X_OK) != 0) refuse_folder(folder, errno);
}

}  // namespace

std::vector<Result> make_results(const Extraction& extraction, const std::string& stem, bool json, bool xlsx,
                                 std::string_view rules_digest) {
  std::vector<std::size_t> with_tasks;
  for (std::size_t i = 0; xlsx && i < extraction.notices.size(); ++i)
    if (!extraction.notices[i].tasks.empty()) with_tasks.push_back(i);
  std::vector<std::string> made(with_tasks.size());
  std::atomic<std::size_t> next = 0;
  const auto make_workbooks = [&] {
    for (std::size_t k = next++; k < made.size(); k = next++) made[k] = emit::to_workbook(extraction, with_tasks[k]);
  };
  // One thread besides this one: deflating the workbooks is a fifth of a run.
  std::future<void> second = std::async(std::launch::async, make_workbooks);
  std::vector<Result> results;
  if (json) results.push_back({stem + ".json", emit::to_json(extraction, rules_digest)});
  make_workbooks();
  second.get();
  for (std::size_t k = 0; k < made.size(); ++k) {
    std::string name = stem;
    if (made.size() > 1) name.append("-").append(std::to_string(k + 1));
    results.push_back({name + ".xlsx", std::move(made[k])});
  }
  return results;
}

OutputFolder::OutputFolder(std::string folder, const std::vector<std::string>& inputs) : folder_(std::move(folder)) {
  check_writable(folder_);
  struct stat status {};
  for (const std::string& input : inputs)
    if (stat(input.c_str(), &status) == 0) inputs_.emplace(status.st_dev, status.st_ino);
}

void OutputFolder::refuse_taken_names(const std::vector<Result>& results) const {
  for (const Result& result : results) {
    const auto earlier = written_.find(result.name);
    if (earlier != written_.end())
      throw Error("emit/name-taken", "",
                  "结果 " + result.name + " 与 " + earlier->second + " 的结果同名，没有处理，请改名后重试");
    const std::string path = (fs::path(folder_) / result.name).string();
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) continue;
    if (S_ISDIR(status.st_mode))
      throw Error("emit/name-taken", path, "结果写不进去（" + emit::system_reason(EISDIR) + "）");
    if (inputs_.count({status.st_dev, status.st_ino}) > 0)
      throw Error("emit/name-taken", "", "结果 " + result.name + " 会覆盖输入文件，没有处理，请用 -o 换一个结果文件夹");
  }
}

void OutputFolder::write(const std::vector<Result>& results, const std::string& input) {
  refuse_taken_names(results);
  std::error_code failure;
  fs::create_directories(folder_, failure);
  if (failure) refuse_folder(folder_, failure.value());
  emit::AtomicFiles files;
  for (const Result& result : results) files.add((fs::path(folder_) / result.name).string(), result.content);
  files.commit();
  for (const Result& result : results) written_.emplace(result.name, input);
}

void write_standard_output(std::string_view content) {
  if (std::fwrite(content.data(), 1, content.size(), stdout) == content.size() && std::fflush(stdout) == 0) return;
  throw Error("emit/unwritable", "", "标准输出写不进去（" + emit::system_reason(errno) + "）");
}

}  // namespace fenjie::cli
