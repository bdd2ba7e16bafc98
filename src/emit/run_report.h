// One row a file: what became of each file of a run, for people (Excel) and programs (JSON).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace fenjie::emit {

enum class FileStatus { done, review, failed, unchanged, skipped, unreached };

/// The key in JSON: "done", "review", ...
const char* key_of(FileStatus status);
/// The word for people.
const char* word_of(FileStatus status);

struct FileRow {
  std::string file;  ///< path as given, valid UTF-8
  FileStatus status = FileStatus::done;
  std::size_t notices = 0, tasks = 0, errors = 0, warnings = 0, infos = 0;
  double milliseconds = 0;           ///< time of its process
  std::size_t peak_kb = 0;           ///< resident memory of its process
  std::string error_code;            ///< with status failed or skipped
  std::string message;               ///< why it failed or was skipped, or empty
  std::vector<std::string> results;  ///< paths below the output folder, valid UTF-8
};

struct RunReport {
  std::vector<FileRow> rows;
  double seconds = 0;
};

std::size_t count(const RunReport& report, FileStatus status);

std::string report_as_json(const RunReport& report);
/// @throws Error emit/workbook
std::string report_as_workbook(const RunReport& report);

}  // namespace fenjie::emit
