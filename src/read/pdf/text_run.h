// The characters of one page as Poppler delivers them, and what is left after hidden and doubled ones are told apart.
#pragma once

#include <string>
#include <vector>

#include "model/page.h"

namespace fenjie::read {

/// What Poppler said of one glyph besides its place.
enum class Visibility : unsigned char {
  shown,
  invisible,  ///< text rendering mode 3: the text layer of a scan, mostly
  hidden,     ///< outside the clip or the page, or white on white
  cut_off,    ///< outside the clip or the page at the side: its line goes on where nobody sees it
  replaced,   ///< its text stands in another glyph (ActualText)
};

/// Printing characters of one line that no reader of the page can see.
struct UnseenLine {
  std::string text;
  bool cut_off = false;  ///< Visibility::cut_off, not hidden or invisible
};

/// The glyphs of one page with their visibility, one entry each.
struct TextRun {
  std::vector<Glyph> glyphs;
  std::vector<Visibility> visibility;
  std::size_t unreadable = 0;  ///< without a Unicode value, or with one from the private-use area
  std::vector<UnseenLine> unseen;  ///< set by readable()

  void clear();
};

/// The glyphs a reader of the page can see. The invisible layer counts only where nothing else is shown
/// (a scan with recognised text): then each has confidence 0.5. A glyph printed twice at almost the same place
/// (fake bold) is kept once. Sets run.unseen: what is hidden, or invisible without repeating what is shown.
std::vector<Glyph> readable(TextRun& run);

/// UTF-8 of a code point; U+FFFD for surrogates and beyond.
void append_utf8(std::string& text, char32_t code);
/// UTF-8 of a PDF text string: UTF-16BE or UTF-8 with its mark, else Latin-1.
std::string decode_text_string(const std::string& bytes);
/// Private use, a replacement character or a control: no reader can know what it means.
bool is_garbled(char32_t code);

}  // namespace fenjie::read
