// Printed lines -> paragraphs: wrapped lines rejoined, also over a page's end.
#pragma once

#include <vector>

#include "layout/printed_line.h"
#include "model/document.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// For each line of `lines`: does it begin a paragraph? The first always does.
///
/// A line as wide as the text around it goes on in the next one, unless a sentence ends there and the next line
/// begins with a label, a blank or a header. Where nearly all wide lines end a sentence, a line is a paragraph.
std::vector<bool> paragraph_begins(const std::vector<const PrintedLine*>& lines, const rules::Lexicon& lexicon,
                                   const rules::Book& book);

/// Lines [begin, end) as one paragraph. @param has_pages the file has page breaks
Paragraph paragraph_of(const std::vector<const PrintedLine*>& lines, std::size_t begin, std::size_t end,
                       bool has_pages);

}  // namespace fenjie::layout
