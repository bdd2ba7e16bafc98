// Writes printed lines into the document's source text and remembers where each character stands.
#pragma once

#include <string>
#include <vector>

#include "layout/note_marks.h"
#include "layout/page_frame.h"
#include "layout/page_lines.h"
#include "model/document.h"

namespace fenjie::layout {

/// A part of a line that a gap sets apart from its neighbours.
struct LinePart {
  Span span;  ///< source bytes
  Box box;    ///< in the reading frame, in points
};

/// A printed line of a page.
struct PageLine {
  Passage text;        ///< trimmed, runs of blanks as one ' '
  std::string folded;  ///< match form
  std::string key;     ///< match form without blanks
  Span span;           ///< source bytes
  Box box;             ///< in the reading frame, in points; of a line in a column of text, from the column's left edge
  double column_width = 0;  ///< of the column of text in which it stands; 0 where the page is one
  double font_size = 0;
  int angle = 0;
  int page = 1;
  std::vector<LinePart> parts;  ///< in writing direction, at least one
  std::vector<NoteMark> marks;  ///< raised behind its words; their source bytes stand behind the line's
};

/// Sets the match forms of a line whose text has changed.
void fold_again(PageLine& line);

/// Appends the line to document.source, with a line break after it and a place for each glyph.
/// Blanks that only distance shows become ' ', wide ones several; a glyph without text becomes U+FFFD. Marks of notes follow, one a line.
PageLine write_line(Document& document, const UprightPage& page, const GlyphLine& line);

}  // namespace fenjie::layout
