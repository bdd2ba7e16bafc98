// Page numbers and running heads of plain text: what stands on a page and belongs to no sentence.
#pragma once

#include <string_view>
#include <vector>

#include "layout/printed_line.h"
#include "rules/book.h"

namespace fenjie::layout {

/// Takes the furniture out of `lines` and returns its spans, ascending. The line after each piece of furniture
/// knows of the page break. A bare number is furniture only where its place and its neighbours prove it a page
/// number; a running head only where it opens or closes three pages or more.
std::vector<Span> take_furniture(std::vector<PrintedLine>& lines, const rules::Book& book);

/// Cuts page numbers out of lines where blanks set them apart from other text, and returns their spans, ascending.
/// @param source the text that the lines' spans point into
std::vector<Span> cut_page_numbers(std::vector<PrintedLine>& lines, std::string_view source, const rules::Book& book);

}  // namespace fenjie::layout
