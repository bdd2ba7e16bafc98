// Printed lines of pages -> paragraphs, by indents, right edges and gaps; rejoined over pages.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "layout/page_source.h"
#include "model/document.h"
#include "rules/book.h"

namespace fenjie::layout {

/// Where the text of pages of one width begins and ends, in points.
struct Measure {
  double left = 0, right = 0;
  double pitch = 0;  ///< usual distance of base lines
};

/// Measures of all pages, by page width in whole points.
using Measures = std::map<int, Measure>;

/// A free line with the width of its page, or of its column of text.
struct FreeLine {
  PageLine line;
  double page_width = 0;
};

/// A free line that stays where it is.
struct FreeLineView {
  const PageLine* line = nullptr;
  double page_width = 0;
};

Measures measure(const std::vector<FreeLineView>& lines);

/// Whether a line stands in the middle of its measure.
bool is_centred(const FreeLine& line, const Measures& measures);

/// A line whose label goes on counting the paragraphs above (3. behind 2.) begins one, however full the line above it is.
std::vector<Paragraph> paragraphs_of(std::span<const FreeLine> lines, const Measures& measures, const rules::Book& book);

}  // namespace fenjie::layout
