// Marks of Markdown, in which converters and chat programs give notices: ## **标题**, <br>, \. — none of them is printed text.
#pragma once

#include <vector>

#include "layout/printed_line.h"

namespace fenjie::layout {

/// Takes the marks out of the lines' texts and returns their spans, ascending: # in front of a heading, > of a quotation, pairs of **,
/// <br>, a backslash in front of punctuation, lines that are a rule (---) or a fence (```). Each line keeps where they stood, since
/// cells are read from the source (PrintedLine::marks). Does nothing where no line is a heading, bold or a table's rule of
/// Markdown: 张** is a masked name.
std::vector<Span> take_markdown_marks(std::vector<PrintedLine>& lines);

}  // namespace fenjie::layout
