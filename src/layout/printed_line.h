// A line of plain text with what layout asks of it.
#pragma once

#include <string>
#include <vector>

#include "model/page.h"
#include "model/source.h"

namespace fenjie::layout {

/// Where geometry has a run of text, in columns from the page's margin.
struct LineRun {
  Span span;  ///< source bytes
  double left = 0, right = 0;
};

/// One printed line, furniture included until furniture.h has told it apart.
struct PrintedLine {
  Passage text;                    ///< trimmed, runs of blanks as one ' '
  std::string key;                 ///< match form
  Span span;                       ///< source bytes, untrimmed
  int page = 1;                    ///< form feeds count
  bool blank_before = false;       ///< an empty line stands before it
  bool page_break_before = false;  ///< furniture or a page's end stands between it and the line before
  int indent = 0;                  ///< display columns of blanks before the text
  int width = 0;                   ///< display columns as printed, whatever punctuation and blanks a dump has
  bool wide_han = false;           ///< its blanks are set for a display on which Han characters take two columns
  std::vector<LineRun> runs;       ///< of a head of a page with geometry; else empty
  bool labelled = false;           ///< its tabs are read as colons behind labels: it is no row of a table
  std::vector<Span> marks{};       ///< source bytes of marks that are no text (**); ascending
};

std::vector<PrintedLine> printed_lines(const Reading& reading);

/// Keeps only bytes [part.begin, part.end) of the line's text; its span still tells where the line begins.
void keep_part(PrintedLine& line, Span part);
/// Takes `parts` of the line's text out of it. @param parts ascending, apart
void leave_out(PrintedLine& line, const std::vector<Span>& parts);

}  // namespace fenjie::layout
