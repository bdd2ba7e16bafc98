// A doubt about the content: a value that travels with the data, never thrown.
#pragma once

#include <string>
#include <vector>

#include "model/source.h"

namespace fenjie {

enum class Severity { info, warning, error };

/// The word for a severity, wherever a person reads it; 提示 is any diagnostic (校核提示).
inline constexpr const char* severity_word(Severity severity) {
  constexpr const char* words[] = {"提醒", "警告", "错误"};
  return words[static_cast<int>(severity)];
}

/// One doubt, for a clerk's eyes.
struct Diagnostic {
  std::string code;  ///< `stage/what`, stable; listed in rules/README.md
  Severity severity = Severity::warning;
  std::string message;       ///< Chinese: what, where, what to do
  std::string task;          ///< id of the task concerned, or empty
  std::string field;         ///< JSON key of the field concerned, or empty
  std::vector<Span> source;  ///< source bytes concerned, may be empty
  int notice = -1;           ///< index into Extraction::notices, -1 the file as a whole; set by check/
};

}  // namespace fenjie
