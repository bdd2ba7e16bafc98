// A printed line cut at its blanks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/printed_line.h"

namespace fenjie::layout {

/// What stands between two runs of blanks.
struct Token {
  Span part;                   ///< bytes of the line's text
  std::string key;             ///< match form
  std::size_t gap = 0;         ///< blanks before it, as printed
  bool tab = false;            ///< a tab is among them
  double left = 0, right = 0;  ///< from the line's beginning: characters, or columns (PrintedLine::wide_han)
};

/// @param source the text that the line's spans point into
std::vector<Token> tokens_of(const PrintedLine& line, std::string_view source);

}  // namespace fenjie::layout
