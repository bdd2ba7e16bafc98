// Columns that stand so close that a full line of one runs into the next: parts cut where many others begin.
#pragma once

#include <string_view>
#include <vector>

#include "layout/page_paragraphs.h"
#include "model/document.h"
#include "rules/lexicon.h"

namespace fenjie::layout {

/// Cuts the parts of a table's lines at glyphs that stand where many parts begin, a little apart from the glyph before.
/// @param body indices of its lines
void cut_at_common_edges(std::vector<FreeLine>& lines, const std::vector<std::size_t>& body,
                         const std::vector<Place>& places);

/// Cuts 序号活动内容, which a narrow first column leaves no gap in, into the heading of the numbers and the next one; other headings stand beside it.
void cut_number_headings(std::vector<FreeLine>& lines, std::string_view source, const std::vector<Place>& places, const rules::Lexicon& lexicon);

/// Cuts a part that begins left of the headings behind a full stop, a little apart from it, where the rest stands under
/// one of them: the task fills its column in a table of too few rows to show where the others begin.
/// @param headings boxes of the headings behind the tasks', in points
void cut_behind_sentences(std::vector<FreeLine>& lines, const std::vector<std::size_t>& body,
                          const std::vector<Box>& headings, std::string_view source, const std::vector<Place>& places);

}  // namespace fenjie::layout
