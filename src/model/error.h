// What makes a document or a rule file unusable.
#pragma once

#include <stdexcept>
#include <string>

namespace fenjie {

/// Thrown where a file cannot be used, caught once per document; `what()` is one clear sentence
/// (what, where, what to do), in Chinese, since a clerk reads it.
class Error : public std::runtime_error {
 public:
  /// @param code    `stage/what`, stable
  /// @param file    path as the user gave it, or empty when the caller adds it
  /// @param message one sentence without the path
  /// @param line    line of a text file from 1, or 0
  Error(std::string code, std::string file, const std::string& message, int line = 0)
      : std::runtime_error(message), code_(std::move(code)), file_(std::move(file)), line_(line) {}

  const std::string& code() const { return code_; }
  const std::string& file() const { return file_; }
  int line() const { return line_; }

 private:
  std::string code_;
  std::string file_;
  int line_;
};

}  // namespace fenjie
