#include "batch/output_folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "batch/office_lock.h"
#include "batch/result_names.h"
#include "emit/atomic_file.h"
#include "emit/seal.h"
#include "emit/system_reason.h"
#include "model/error.h"

namespace fenjie::batch {
namespace {

namespace fs = std::filesystem;

constexpr int kMostWorkbooks = 99;       // notices of a file that are looked for
constexpr std::size_t kNamedFiles = 5;  // of those that an earlier run left in a folder

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

bool is_among(const std::vector<Result>& results, const std::string& name) {
  return std::any_of(results.begin(), results.end(), [&](const Result& result) { return result.name == name; });
}

/// Results of which the first is named in a sentence.
struct Counted {
  std::string first;
  std::size_t count = 0;

  void add(const Result& result) {
    if (++count == 1) first = result.name;
  }
  std::string shown(const std::string& below) const {
    return inside(below, first) + (count > 1 ? " 等 " + std::to_string(count) + " 个文件" : "");
  }
};

/// What may be done with a changed result besides moving it away.
std::string way_back(const std::string& name) {
  switch (read_back(name)) {
    case ReadBack::alone:
      return "用 fenjie regenerate 读回，或者";
    case ReadBack::into_the_whole:
      return "用 fenjie regenerate 读回（加 --from 给出总的 JSON），或者";
    case ReadBack::never:
      return {};
  }
  return {};
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
    if (S_ISREG(status.st_mode) && is_locked(path))
      throw Error("emit/open", "", "结果 " + result.name + " 正被另一个程序打开（已加锁），没有覆盖；请先关闭它，或用 -o 换一个结果文件夹");
    if (inputs_.count({status.st_dev, status.st_ino}) > 0)
      throw Error("emit/name-taken", "", "结果 " + result.name + " 会覆盖输入文件，没有处理，请用 -o 换一个结果文件夹");
  }
}

/// What somebody changed in a result stands nowhere else.
void OutputFolder::refuse_edited(const std::vector<Result>& results, const std::string& below) const {
  Counted changed;
  std::vector<const Result*> over_edits;
  for (const Result& result : results) {
    const emit::Standing standing = emit::standing_of((fs::path(folder_) / below / result.name).string());
    if (standing == emit::Standing::changed) changed.add(result);
    if (standing == emit::Standing::holds_edits) over_edits.push_back(&result);
  }
  if (changed.count == 0) return refuse_loss(over_edits, below);
  throw Error("emit/edited", "",
              "结果 " + changed.shown(below) + " 已有，写出以后又在别处保存过（或者不是 fenjie 写的），可能有人改动，这次的结果都没有写；要保留改动，请" +
                  way_back(changed.first) + "移走、用 -o 换一个结果文件夹；不要改动，请加 --overwrite 覆盖");
}

/// What regenerate read back stands in its results, and in a workbook that nobody need have kept.
void OutputFolder::refuse_loss(const std::vector<const Result*>& over_edits, const std::string& below) const {
  Counted held;
  std::string lost;
  for (const Result* result : over_edits) {
    const std::string here = edits_lost_ ? edits_lost_((fs::path(folder_) / below / result->name).string(), *result) : "修改";
    if (here.empty()) continue;
    if (held.count == 0) lost = here;
    held.add(*result);
  }
  if (held.count == 0) return;
  throw Error("emit/holds-edits", "",
              "结果 " + held.shown(below) + " 已有，是 fenjie regenerate 写的，里面有以前读回的" + lost + "，这次的输入里没有，这次的结果都没有写；要保留，请移走、用 -o 换一个结果文件夹" +
                  (edits_lost_ ? "，或者用 --from 给出那份 JSON，合在一起" : "") + "；不要，请加 --overwrite 覆盖");
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
    for (const char* folder : {kUnitFolder, kLeaderFolder, kFormsFolder})
      if (std::string left = left_in(name + folder, results, below); !left.empty()) found.push_back(std::move(left));
    const std::string path = inside(below, name + ".xlsx");
    if (is_among(results, name + ".xlsx") || written_.count(path) > 0) return false;
    if (access((fs::path(folder_) / path).c_str(), F_OK) != 0) return false;
    found.push_back(path);
    return true;
  };
  look(stem);
  const auto made = static_cast<int>(results.size());
  for (int k = 1; k <= kMostWorkbooks && (look(stem + "-" + std::to_string(k)) || k <= made);) ++k;
  return found;
}

/// A unit's workbook whose unit is no longer in the notice looks like one of this run.
std::string OutputFolder::left_in(const std::string& inner, const std::vector<Result>& results, const std::string& below) const {
  std::error_code failure;
  std::vector<std::string> left;
  bool is_made = false;
  for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(folder_) / below / inner, failure)) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(".xlsx") || name.starts_with('~') || name.starts_with('.')) continue;
    const std::string path = inner + "/" + name;
    if (is_among(results, path) || written_.count(inside(below, path)) > 0)
      is_made = true;
    else
      left.push_back(inside(below, path));
  }
  if (left.empty()) return {};
  if (!is_made) return inside(below, inner) + "（文件夹）";
  std::sort(left.begin(), left.end());
  std::string shown = left.front();
  for (std::size_t i = 1; i < std::min(left.size(), kNamedFiles); ++i) shown += "、" + left[i];
  return shown + (left.size() > kNamedFiles ? " 等 " + std::to_string(left.size()) + " 个文件" : "");
}

}  // namespace fenjie::batch
