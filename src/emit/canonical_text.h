// What of a text an editor or a formatter leaves as it is: the seal of a result covers this, so that a file which was only
// saved again (other line ends, a byte order mark, a last line break more or less) is still as fenjie wrote it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fenjie::emit {

/// Takes a text piece by piece.
class CanonicalText {
 public:
  enum class Kind {
    lines,  ///< no byte order mark, lines end with a line feed, no line break at the end
    json,   ///< no byte order mark, no blanks and line breaks but those in strings
  };

  explicit CanonicalText(Kind kind) : kind_(kind) {}
  /// Appends to `out` what counts of the next piece. The first piece, if it is not the last, has three bytes at least.
  void add(std::string_view piece, std::string& out);

 private:
  void add_lines(std::string_view piece, std::string& out);
  void add_json(std::string_view piece, std::string& out);

  Kind kind_;
  bool begun_ = false;
  std::size_t line_breaks_ = 0;  // that count only when something follows
  bool after_return_ = false;
  bool in_string_ = false, escaped_ = false;
};

}  // namespace fenjie::emit
