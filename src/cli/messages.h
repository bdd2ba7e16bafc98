// What the program says on standard error.
#pragma once

#include <string>
#include <string_view>

#include "model/error.h"
#include "model/extraction.h"

namespace fenjie::cli {

/// One line, `fenjie: FILE: sentence` or `fenjie: FILE:LINE: sentence`. Control characters are shown as '?'.
/// @param file used where the error itself names none
void say_error(const Error& error, const std::string& file);
void say_error(const std::string& file, std::string_view sentence);

/// How many doubts of each severity a document has.
struct DoubtCounts {
  std::size_t errors = 0, warnings = 0, infos = 0;
};
DoubtCounts count_doubts(const Extraction& extraction);

/// genhe.txt：2 份公文，106 项任务，3 条校核提示（1 错误 2 警告）, and the errors and warnings, one a line.
void say_summary(const Extraction& extraction);

/// Shows which of several documents is being worked on; only on a terminal.
class Progress {
 public:
  Progress(std::size_t total, bool quiet);
  void show(std::size_t index, const std::string& file) const;
  void clear() const;

 private:
  std::size_t total_;
  bool visible_;
};

}  // namespace fenjie::cli
