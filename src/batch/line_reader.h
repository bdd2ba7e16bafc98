// Lines from a descriptor, as they come: a line is had as soon as its end is there.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace fenjie::batch {

class LineReader {
 public:
  struct Line {
    std::string text;       ///< without its line feed
    bool too_long = false;  ///< its bytes were passed over
  };

  /// @param longest in bytes: a longer line is passed over and said, and never held in memory
  LineReader(int file, std::size_t longest) : file_(file), longest_(longest) {}

  /// A line that is there already. What stands behind the last line feed is a line too, once all is read.
  std::optional<Line> next();

  /// Reads what is there, waiting where there is nothing. @throws Error input/unreadable
  void read_more();

  /// All is read; next() may still have lines.
  bool at_end() const { return at_end_; }

 private:
  Line take(std::size_t size);

  int file_;
  std::size_t longest_;
  std::string held_;
  std::size_t begin_ = 0;     // of the next line in held_
  std::size_t searched_ = 0;  // up to here there is no line feed
  bool passing_over_ = false;
  bool at_end_ = false;
};

}  // namespace fenjie::batch
