#include "batch/output_folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "batch/office_lock.h"
#include "emit/atomic_file.h"
#include "emit/seal.h"
#include "emit/system_reason.h"
#include "model/error.h"

namespace fenjie::batch {
namespace {

namespace fs = std::filesystem;

constexpr int kMostWorkbooks = 99;  // notices of a file that are looked for

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

void make_folder(const fs::path& folder) {
  std::error_code failure;
  fs::create_directories(folder, failure);
  if (failure) refuse_folder(folder.string(), failure.value());
}

std::string inside(const std::string& below, const std::string& name) {
  return below.empty() ? name : below + "/" + name;
}

}  // namespace

OutputFolder::OutputFolder(std::string folder) : folder_(std::move(folder)) { check_writable(folder_); }

void OutputFolder::protect(const std::string& input) {
  struct stat status {};
  if (stat(input.c_str(), &status) == 0) inputs_.emplace(status.st_dev, status.st_ino);
}

void OutputFolder::refuse_taken_names(const std::vector<Result>& results, const std::string& below) const {
  for (const Result& result : results) {
    const auto earlier = written_.find(inside(below, result.name));
    if (earlier != written_.end())
      throw Error("emit/name-taken", "",
                  "结果 " + result.name + " 与 " + earlier->second + " 的结果同名，没有处理，请改名后重试");
    const std::string path = (fs::path(folder_) / below / result.name).string();
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) continue;
    if (S_ISDIR(status.st_mode))
      throw Error("emit/name-taken", path, "结果写不进去（" + emit::system_reason(EISDIR) + "）");
    if ((status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0)
      throw Error("emit/read-only", "", "结果 " + result.name + " 已有，而且是只读文件，没有覆盖；请取消只读，或用 -o 换一个结果文件夹");
    if (const std::string lock = office_lock_beside(path); !lock.empty())
      throw Error("emit/open", "",
                  "结果 " + result.name + " 正在 Excel、WPS 或 LibreOffice 中打开（旁边有 " + lock +
                      "），没有覆盖；请先关闭它（已关闭的，请删除这个锁文件），或用 -o 换一个结果文件夹");
    if (inputs_.count({status.st_dev, status.st_ino}) > 0)
      throw Error("emit/name-taken", "", "结果 " + result.name + " 会覆盖输入文件，没有处理，请用 -o 换一个结果文件夹");
  }
}

/// What somebody changed in a result stands nowhere else.
void OutputFolder::refuse_edited(const std::vector<Result>& results, const std::string& below) const {
  std::string first;
  std::size_t count = 0;
  for (const Result& result : results)
    if (emit::may_hold_changes((fs::path(folder_) / below / result.name).string()) && ++count == 1) first = inside(below, result.name);
  if (count == 0) return;
  const bool can_be_read_back = first.ends_with(".xlsx") || first.ends_with(".json");
  throw Error("emit/edited", "",
              "结果 " + first + (count > 1 ? " 等 " + std::to_string(count) + " 个文件" : "") +
                  " 已有，写出以后又在别处保存过（或者不是 fenjie 写的），可能有人改动，这次的结果都没有写；要保留改动，请" +
                  (can_be_read_back ? "用 fenjie regenerate 读回，或者" : "") +
                  "移走、用 -o 换一个结果文件夹；不要改动，请加 --overwrite 覆盖");
}

void OutputFolder::write(const std::vector<Result>& results, const std::string& below, const std::string& input) {
  refuse_taken_names(results, below);
  if (!overwrites_) refuse_edited(results, below);
  const fs::path folder = fs::path(folder_) / below;
  make_folder(folder);
  for (const Result& result : results)
    if (result.name.find('/') != std::string::npos) make_folder((folder / result.name).parent_path());
  emit::AtomicFiles files;
  for (const Result& result : results) files.add((folder / result.name).string(), result.content);
  files.commit();
  for (const Result& result : results) written_.emplace(inside(below, result.name), input);
}

void OutputFolder::keep(const std::vector<Result>& results, const std::string& below, const std::string& input) {
  refuse_taken_names(results, below);
  for (const Result& result : results) written_.emplace(inside(below, result.name), input);
}

std::vector<std::string> OutputFolder::left_over(const std::vector<Result>& results, const std::string& below,
                                                 const std::string& stem) const {
  std::vector<std::string> found;
  if (std::none_of(results.begin(), results.end(), [](const Result& r) { return r.name.ends_with(".xlsx"); }))
    return found;
  const auto look = [&](const std::string& name) {
    const std::string path = inside(below, name);
    const auto is_name = [&](const Result& result) { return result.name == name; };
    if (std::any_of(results.begin(), results.end(), is_name) || written_.count(path) > 0) return false;
    if (access((fs::path(folder_) / path).c_str(), F_OK) != 0) return false;
    found.push_back(path);
    return true;
  };
  look(stem + ".xlsx");
  const auto made = static_cast<int>(results.size());
  for (int k = 1; k <= kMostWorkbooks && (look(stem + "-" + std::to_string(k) + ".xlsx") || k <= made);) ++k;
  return found;
}

}  // namespace fenjie::batch
