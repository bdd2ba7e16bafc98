// Pages of glyphs and rulings -> document.
#pragma once

#include "model/document.h"
#include "model/page.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// Lays a file with pages out: source text in reading order with the place of every glyph, furniture by position
/// and repetition, paragraphs and tables rejoined over pages.
Document lay_out_pages(Reading&& reading, const rules::Book& book, const rules::Lexicon& lexicon);

}  // namespace fenjie::layout
