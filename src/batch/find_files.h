// The documents in folders.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace fenjie::batch {

/// A file to convert.
struct Found {
  std::string path;    ///< as it is opened
  std::string folder;  ///< where its results go, below the output folder: "" or "a/b"
  std::string stem;    ///< what its results are named after
};

/// What was met and not taken, and why.
struct Skipped {
  std::string path;
  std::string reason;       ///< Chinese, without the path
  bool is_failure = false;  ///< it is there and could not be opened: notices may be lost
};

struct Pile {
  std::vector<Found> files;  ///< in the order of the arguments; in a folder by the bytes of the names
  std::vector<Skipped> skipped;
  bool has_folder = false;  ///< an argument was a folder
  std::size_t results = 0;  ///< files of folders that were taken for results
};

bool is_folder(const std::string& path);

/// Files as they are named, each once; folders with everything below them, whose results lie in folders of the same names (and in
/// one of the argument's own name where there are several arguments).
///
/// In folders, JSON and Excel files and what else fenjie wrote (pages, tables, calendars: results, which are no input) are
/// passed over and counted, hidden files and the output folder passed over in silence; links to folders (they can go in circles), pipes, devices and links to nothing are passed over and said;
/// what is there and cannot be opened, and paths that are too long for the system, are failures. Where files of one
/// folder differ in the extension only, each one's results have its whole name (a.pdf.json), so that all can be had.
/// @param output the output folder, which need not exist
Pile find_files(const std::vector<std::string>& arguments, const std::string& output);

}  // namespace fenjie::batch
