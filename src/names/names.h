// Units, persons, deadlines and quantities of a notice's tasks -> normalised forms beside the printed ones.
#pragma once

#include <string_view>
#include <vector>

#include "model/changed_tasks.h"
#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::names {

/// Normalises in place (full names, deadlines, quantities, due dates); returns the doubts met on the way.
/// @param source text that the notice's spans point into
std::vector<Diagnostic> normalise(Notice& notice, std::string_view source, const rules::Book& book,
                                  const rules::Lexicon& lexicon);

/// Fills in what is empty at the values that someone typed (Task::edited): full names, collectives, days of deadlines,
/// values of quantities; a text that was changed gets its words anew.
/// @param all a day that says another than its deadline's text is doubted in every task, not in those edited alone
std::vector<Diagnostic> normalise_edited(Notice& notice, std::string_view source, const ChangedTasks& changed, bool all,
                                         const rules::Book& book, const rules::Lexicon& lexicon);

inline constexpr const char* kContradictedDay = "deadline/contradiction";
/// Deadlines whose day is another one than their printed text says: someone changed one of them.
std::vector<Diagnostic> contradicted_days(const Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon);

}  // namespace fenjie::names
