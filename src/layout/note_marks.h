// Marks of notes, raised behind a word: 集成服务²30项.
#pragma once

#include <string>
#include <string_view>

#include "model/page.h"
#include "model/source.h"

namespace fenjie::layout {

/// One mark of a note; it is no part of the line that bears it.
struct NoteMark {
  std::string text;  ///< ², as its glyphs have it: 2
  Span span;         ///< source bytes
};

/// Whether a glyph is a mark, or a part of one, and no power of a unit (m², 10⁴): smaller than the word in front of it and raised.
/// @param word   the last glyph in front of it that is none
/// @param before the line's text up to it
bool is_note_mark(const Glyph& word, const Glyph& glyph, std::string_view before);

}  // namespace fenjie::layout
