#include "batch/manifest.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <memory>
#include <utility>

#include "batch/input.h"
#include "emit/atomic_file.h"
#include "emit/system_reason.h"
#include "model/error.h"
#include "model/sha256.h"

namespace fenjie::batch {
namespace {

namespace fs = std::filesystem;

constexpr const char* kName = ".fenjie-manifest";
constexpr const char* kHead = "fenjie-manifest 1\t";
constexpr std::string_view kHidden = ".fenjie-";
constexpr std::size_t kHiddenLength = 14;  // .fenjie-XXXXXX

[[noreturn]] void fail(const std::string& path, int reason) {
  throw Error("emit/unwritable", path, "结果写不进去（" + emit::system_reason(reason) + "）");
}

/// Bytes that would break a line or a column, as %XX.
std::string escaped(std::string_view text) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string result;
  for (const char signed_byte : text) {
    const auto byte = static_cast<unsigned char>(signed_byte);
    if (byte > 0x20 && byte != '%' && byte != 0x7f)
      result += signed_byte;
    else
      result.append({'%', kDigits[byte >> 4], kDigits[byte & 15]});
  }
  return result;
}

std::string plain(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned byte = 0;
    if (text[i] == '%' && i + 2 < text.size() &&
        std::from_chars(text.data() + i + 1, text.data() + i + 3, byte, 16).ec == std::errc()) {
      result += static_cast<char>(byte);
      i += 2;
    } else {
      result += text[i];
    }
  }
  return result;
}

std::vector<std::string_view> columns_of(std::string_view line) {
  std::vector<std::string_view> columns;
  for (std::size_t begin = 0;;) {
    const std::size_t end = line.find('\t', begin);
    columns.push_back(line.substr(begin, end - begin));
    if (end == line.npos) return columns;
    begin = end + 1;
  }
}

constexpr std::size_t kFirstResult = 9;  // column

std::string line_of(const std::string& place, const DoneDocument& done, bool current) {
  const Summary& summary = done.summary;
  std::string line = escaped(place) + "\t" + (current ? summary.sha256 : "-") + "\t" + escaped(summary.file);
  for (const std::size_t count : {summary.pages, summary.notices, summary.tasks, summary.doubts.errors,
                                  summary.doubts.warnings, summary.doubts.infos})
    line += "\t" + std::to_string(count);
  for (const auto& [name, digest] : done.results) line += "\t" + escaped(name) + "\t" + digest;
  return line + "\n";
}

/// False for a line that is not whole.
bool parse(std::string_view line, std::string& place, DoneDocument& done) {
  const std::vector<std::string_view> columns = columns_of(line);
  if (columns.size() < kFirstResult || (columns.size() - kFirstResult) % 2 != 0) return false;
  place = plain(columns[0]);
  Summary& summary = done.summary;
  summary.sha256 = columns[1];
  summary.file = plain(columns[2]);
  std::size_t column = 3;
  for (std::size_t* count : {&summary.pages, &summary.notices, &summary.tasks, &summary.doubts.errors,
                             &summary.doubts.warnings, &summary.doubts.infos}) {
    const std::string_view digits = columns[column++];
    if (std::from_chars(digits.data(), digits.data() + digits.size(), *count).ec != std::errc()) return false;
  }
  for (; column < columns.size(); column += 2)
    done.results.emplace_back(plain(columns[column]), std::string(columns[column + 1]));
  return true;
}

bool is_there(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

std::string digest_of_path(const std::string& path) {
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.is_open()) return {};
  return digest_of_file(file.get(), path);
}

void remove_hidden(const std::string& folder) {
  const std::unique_ptr<DIR, int (*)(DIR*)> open(opendir(folder.c_str()), closedir);
  while (const dirent* entry = open ? readdir(open.get()) : nullptr) {
    const std::string_view name = entry->d_name;
    if (name.size() == kHiddenLength && name.starts_with(kHidden)) unlink((fs::path(folder) / name).c_str());
  }
}

}  // namespace

std::string digest_of_file(int file, const std::string& path) {
  std::string block(1u << 18, '\0');
  Sha256 digest;
  for (off_t at = 0;;) {
    const ssize_t count = pread(file, block.data(), block.size(), at);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw Error("input/unreadable", path, "读到一半出错（" + emit::system_reason(errno) + "）");
    if (count == 0) return digest.hex();
    digest.add(std::string_view(block).substr(0, static_cast<std::size_t>(count)));
    at += count;
  }
}

std::string place_of(const std::string& below, const std::string& stem) {
  return below.empty() ? stem : below + "/" + stem;
}

Manifest::Manifest(const std::string& folder, const std::string& settings)
    : folder_(folder), lock_(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (!lock_.is_open()) fail(folder, errno);
  if (flock(lock_.get(), LOCK_EX | LOCK_NB) != 0)
    throw Error("emit/in-use", folder, "另一个 fenjie 正在往这个结果文件夹里写，请等它结束后重试");
  load(settings);
  rewrite(settings);
}

void Manifest::remove(const std::string& folder) { unlink((fs::path(folder) / kName).c_str()); }

void Manifest::load(const std::string& settings) {
  const std::string path = (fs::path(folder_) / kName).string();
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.is_open()) return;
  const std::string all = read_descriptor(file.get(), path);
  bool current = false, first = true;
  for (std::size_t begin = 0, end = 0; (end = all.find('\n', begin)) != all.npos; begin = end + 1) {
    const std::string_view line = std::string_view(all).substr(begin, end - begin);
    if (std::exchange(first, false)) {
      if (!line.starts_with(kHead)) return;
      current = line.substr(std::string_view(kHead).size()) == settings;
      continue;
    }
    std::string place;
    Entry entry{current, {}};
    if (!parse(line, place, entry.document)) continue;
    if (entry.document.summary.sha256 == "-") entry.current = false;
    entries_[place] = std::move(entry);
  }
}

void Manifest::rewrite(const std::string& settings) {
  const std::string path = (fs::path(folder_) / kName).string();
  std::string all = kHead + settings + "\n";
  std::string last_folder = folder_;
  remove_hidden(folder_);
  for (const auto& [place, entry] : entries_) {
    all += line_of(place, entry.document, entry.current);
    const std::string inner = (fs::path(folder_) / place).parent_path().string();
    if (inner != last_folder) remove_hidden(inner);
    last_folder = inner;
  }
  emit::AtomicFiles files;
  files.add(path, all);
  files.commit();
  journal_ = Descriptor(open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC));
  if (!journal_.is_open()) fail(path, errno);
}

std::string Manifest::below(const std::string& place, const std::string& name) const {
  return ((fs::path(folder_) / place).parent_path() / name).string();
}

const DoneDocument* Manifest::done(const std::string& place, const std::string& sha256) const {
  const auto found = entries_.find(place);
  if (found == entries_.end() || !found->second.current) return nullptr;
  const DoneDocument& document = found->second.document;
  const bool complete = std::all_of(document.results.begin(), document.results.end(),
                                    [&](const auto& result) { return is_there(below(place, result.first)); });
  return document.summary.sha256 == sha256 && complete ? &document : nullptr;
}

std::vector<std::string> Manifest::remove_outdated(const std::string& place, const std::vector<Result>& results) {
  std::vector<std::string> changed;
  const auto found = entries_.find(place);
  if (found == entries_.end()) return changed;
  for (const auto& [name, digest] : found->second.document.results) {
    if (std::any_of(results.begin(), results.end(), [&name = name](const Result& result) { return result.name == name; }))
      continue;
    const std::string path = below(place, name);
    if (!is_there(path)) continue;
    if (digest_of_path(path) == digest)
      unlink(path.c_str());
    else
      changed.push_back(name);
  }
  return changed;
}

void Manifest::add(const std::string& place, const Summary& summary, const std::vector<Result>& results) {
  Entry entry{true, {summary, {}}};
  entry.document.summary.shown.clear();
  for (const Result& result : results) entry.document.results.emplace_back(result.name, sha256_hex(result.content));
  if (!write_whole(journal_.get(), line_of(place, entry.document, true)))
    fail((fs::path(folder_) / kName).string(), errno);
  entries_[place] = std::move(entry);
}

}  // namespace fenjie::batch
