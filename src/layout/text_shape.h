// How the running text of a file is set: its width around each line, and what blanks and empty lines mean there.
#pragma once

#include <string_view>
#include <vector>

#include "layout/printed_line.h"
#include "rules/book.h"

namespace fenjie::layout {

struct TextShape {
  std::vector<int> width;          ///< display columns that the text around each line fills
  std::vector<int> margin;         ///< display columns of blanks before lines that are not indented, around each line
  int edge = 0;                    ///< display columns at which open sentences stop again and again; 0: nowhere
  bool line_is_paragraph = false;  ///< nearly all wide lines end a sentence: nothing is wrapped
  bool blanks_part = false;        ///< empty lines stand between paragraphs, not between all lines
  bool indents_part = false;       ///< first lines of paragraphs are indented
};

/// @param numbering rules/numbering.toml: what begins with a number begins anew
TextShape shape_of(const std::vector<const PrintedLine*>& lines, const rules::RuleSet& numbering);

/// 责任单位：… 成员：…
bool begins_with_word(std::string_view key);
/// How many brackets of these kinds stay open behind a line, and before it `open` were; what closes with none open closes nothing.
int open_behind(std::string_view key, int open, std::u32string_view opens, std::u32string_view closes);

/// Text copied from a PDF file breaks behind a comma and beside brackets and quotes: two lines there may be pieces of one printed line.
bool may_be_pieces(const PrintedLine& line, const PrintedLine& next);

/// The line ends with 。 ！ ？ ； or ：, a closing quote or bracket after it allowed.
bool ends_sentence(const PrintedLine& line);

/// A comma, colon or full stop stands in it.
bool holds_sentence_mark(std::string_view key);

/// What stands behind the last 、 or ：.
std::string_view last_name(std::string_view key);

/// “互联网 over +监管”: no mark of an item.
bool goes_on_in_quotes(std::string_view above, std::string_view key);

}  // namespace fenjie::layout
