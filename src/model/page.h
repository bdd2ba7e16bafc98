// What read/ gives: the source text with its printed lines, and for PDF the glyphs and rulings of each page.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/diagnostic.h"
#include "model/geometry.h"
#include "model/source.h"

namespace fenjie {

/// One printed character (or cluster).
struct Glyph {
  std::string text;       ///< UTF-8, as the file's maps give it; empty when unreadable
  Box box;                ///< advance width by ascent/descent, in points
  double font_size = 0;   ///< points, as displayed; above 0, but there are files with 0.0000001
  double confidence = 1;  ///< 1 for a text layer; lower for recognised scans
  int angle = 0;          ///< clockwise turn of the writing direction as displayed: 0, 90, 180, 270
};

/// A straight rule, horizontal or vertical as displayed.
struct Ruling {
  bool horizontal = true;
  double position = 0;      ///< y of a horizontal, x of a vertical rule, in points
  double from = 0, to = 0;  ///< extent along the other axis, from < to
  double thickness = 0;     ///< points
};

/// One page of a file with geometry.
struct Page {
  int number = 1;  ///< from 1
  double width = 0, height = 0;
  std::vector<Glyph> glyphs;  ///< in content order
  std::vector<Ruling> rulings;
  bool has_images = false;
};

/// One printed line of a file without geometry.
struct TextLine {
  Span span;                  ///< of the source text, without its line break
  int page = 1;               ///< form feeds count
  bool blank_before = false;  ///< an empty line stands before it
};

/// Hands the pages of a file over, one by one, in order, and lets each go; returns the doubts met on the way.
/// To be called once; the file's bytes must still be there.
using PageStream = std::function<std::vector<Diagnostic>(const std::function<void(Page&&)>& take)>;

/// A file as read: either `lines` (plain text) or one of `pages` and `page_stream` (PDF) is filled.
struct Reading {
  std::string media_type;  ///< text/plain, application/pdf
  std::string encoding;    ///< UTF-8, GB18030, UTF-16LE ...; empty for PDF
  std::string source;      ///< plain text: the whole file as UTF-8, every span points into it; PDF: empty
  std::vector<TextLine> lines;
  std::vector<Page> pages;
  PageStream page_stream;  ///< PDF read page by page, so that no more than one is in memory
  int page_count = 0;      ///< 0 when the format has no pages
  std::vector<Diagnostic> diagnostics;
};

}  // namespace fenjie
