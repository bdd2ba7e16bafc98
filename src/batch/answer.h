// What reading one document gave, as it comes back from the process that read it.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/diagnostic.h"
#include "model/error.h"

namespace fenjie::batch {

/// One file to be written: its name without folders, and its content.
struct Result {
  std::string name;
  std::string content;
};

/// How many doubts of each severity a document has.
struct DoubtCounts {
  std::size_t errors = 0, warnings = 0, infos = 0;
};

/// One doubt as it is shown on the terminal.
struct ShownDoubt {
  Severity severity = Severity::warning;
  std::string code;
  std::string message;
};

struct Summary {
  std::string file;    ///< name without folders, valid UTF-8
  std::string sha256;  ///< of the bytes that were read
  std::size_t pages = 0, notices = 0, tasks = 0, edits = 0;
  DoubtCounts doubts;
  std::vector<ShownDoubt> shown;  ///< the first errors and warnings; without a task, and so without 校核, hints too
};

struct Answer {
  Summary summary;
  std::vector<Result> results;
};

/// What became of a document: an answer, or why there is none; and what it took.
struct Outcome {
  std::optional<Answer> answer;
  std::optional<Error> error;  ///< set when there is no answer
  bool unchanged = false;      ///< the answer is an earlier run's, and its results have no content here
  double milliseconds = 0;     ///< from the start of its process to the end
  std::size_t peak_kb = 0;     ///< resident memory of its process at the most; 0 where it had none of its own
};

/// The packed answer piece by piece: the results' contents are handed out where they are, not copied.
void pack(const Answer& answer, const std::function<void(std::string_view)>& take);
std::string pack(const Error& error);
/// What pack() made. Names of results that do not begin with `stem`, or hold a slash, are refused.
/// @throws Error the packed one, or batch/bad-answer
Answer unpack(std::string_view bytes, const std::string& stem);

}  // namespace fenjie::batch
