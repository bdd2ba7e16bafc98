// The lines of a cell or a list, cut at everything that surely separates names.
#pragma once

#include <string>
#include <vector>

#include "model/source.h"

namespace fenjie::task {

/// What stands between a token and the one before it.
enum class Gap { start, mark, blank, line };

/// A run of characters that is a name, or a part of one (张 of 张 华; the first line of a long name).
struct NameToken {
  Passage text;     ///< clean, without separators and end marks
  std::string key;  ///< match form
  Gap before = Gap::start;
  bool fills_line = false;  ///< its line has no room for the next line's first character: a wrap may follow
  bool goes_on = false;     ///< likely the rest of the name before it
  bool had_room = false;    ///< the print's boxes tell that its line had room for more: somebody pressed Enter behind it
};

/// Cuts at 、 ， ； blanks and line ends, never inside brackets.
/// @param full of each line, as TableRows::full_lines gives it
std::vector<NameToken> name_tokens(const std::vector<Passage>& lines, const std::vector<bool>& full);

/// Terminal columns of a printed line without its blanks, and without a mark at its end, which may hang over the edge.
int width_without_blanks(const Passage& line);

}  // namespace fenjie::task
