// Units, persons, deadlines and quantities of a notice's tasks -> normalised forms beside the printed ones.
#pragma once

#include <string_view>
#include <vector>

#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::names {

/// Normalises in place (full names, deadlines, quantities, due dates); returns the doubts met on the way.
/// @param source text that the notice's spans point into
std::vector<Diagnostic> normalise(Notice& notice, std::string_view source, const rules::Book& book,
                                  const rules::Lexicon& lexicon);

/// Fills in what is empty at the values that someone typed into a workbook (Task::edited): full names, collectives,
/// days of deadlines; quantities that the text does not have any more go.
std::vector<Diagnostic> normalise_edited(Notice& notice, std::string_view source, const rules::Book& book,
                                         const rules::Lexicon& lexicon);

}  // namespace fenjie::names
