// What earlier runs with --resume have done in an output folder.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "batch/answer.h"
#include "batch/descriptor.h"

namespace fenjie::batch {

/// One document that is done.
struct DoneDocument {
  Summary summary;                                           ///< without its doubts' texts
  std::vector<std::pair<std::string, std::string>> results;  ///< name without folders, digest of the content
};

/// The digest of everything in a file, from its beginning; the file's place is at its beginning again afterwards.
/// @throws Error input/unreadable
std::string digest_of_file(int file, const std::string& path);

/// The journal `.fenjie-manifest` of an output folder. Each document is a line that is added once its results stand
/// there; a line that was cut off by the end of the program does not count. One run at a time has it.
class Manifest {
 public:
  /// Opens it, or begins it. What hidden files an ended run left in the folder are removed.
  /// @param folder exists
  /// @param settings all that results depend on besides the document: another value makes every entry outdated
  /// @throws Error emit/unwritable, emit/in-use
  Manifest(const std::string& folder, const std::string& settings);

  /// A run without --resume writes results that the manifest would be wrong about.
  static void remove(const std::string& folder);

  /// What stands in the folder for this place, if it was made with the same settings from the same content and its
  /// files are all there.
  const DoneDocument* done(const std::string& place, const std::string& sha256) const;

  /// Results of an earlier run for this place that `results` has no more: those that are still as they were written are
  /// removed. @return names of those that were changed since, and stay
  std::vector<std::string> remove_outdated(const std::string& place, const std::vector<Result>& results);

  /// @throws Error emit/unwritable
  void add(const std::string& place, const Summary& summary, const std::vector<Result>& results);

 private:
  struct Entry {
    bool current = false;
    DoneDocument document;
  };
  void load(const std::string& settings);
  void rewrite(const std::string& settings);
  std::string below(const std::string& place, const std::string& name) const;

  std::string folder_;
  Descriptor lock_, journal_;
  std::map<std::string, Entry> entries_;
};

/// The key of a document: where its results go.
std::string place_of(const std::string& below, const std::string& stem);

}  // namespace fenjie::batch
