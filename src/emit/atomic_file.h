// Files that appear whole or not at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fenjie::emit {

/// The results of one document. Each is first written in full to a file of the same folder and flushed to the disk;
/// only when all of them stand there does commit() give them their names, replacing files of those names.
/// Until then the files have no name where the file system can do that, so that nothing is left behind however the
/// program ends; else a hidden one, and what was not committed is removed.
class AtomicFiles {
 public:
  AtomicFiles() = default;
  AtomicFiles(const AtomicFiles&) = delete;
  AtomicFiles& operator=(const AtomicFiles&) = delete;
  ~AtomicFiles();

  /// @throws Error emit/unwritable with the reason; the folder must exist
  void add(const std::string& path, std::string_view content);
  /// @throws Error emit/unwritable; files already renamed stay, each of them whole
  void commit();

 private:
  struct Pending {
    int file;               // of a file without a name, or -1
    std::string temporary;  // its hidden name, or empty
    std::string path;
  };
  static bool give_name(Pending& pending);
  std::vector<Pending> pending_;
};

}  // namespace fenjie::emit
