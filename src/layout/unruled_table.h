// Tables without a grid of rules, found in the free lines of pages by their heads and built by alignment.
#pragma once

#include <string_view>
#include <vector>

#include "layout/page_paragraphs.h"
#include "model/document.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// A table and the free lines [begin, end) that it takes, title and notes included.
struct UnruledTable {
  std::size_t begin = 0, end = 0;
  Table table;
  std::vector<Span> furniture;  ///< repeated heads, headings over headings
};

/// Tables whose head's words are known, in the order of the lines; cuts parts of lines that two columns share.
std::vector<UnruledTable> unruled_tables(std::vector<FreeLine>& lines, const Measures& measures,
                                         std::string_view source, const std::vector<Place>& places, const rules::Lexicon& lexicon,
                                         const rules::Book& book);

}  // namespace fenjie::layout
