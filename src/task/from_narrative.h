// Tasks of notices that neither bracket nor label nor table assigns: duties told in sentences.
#pragma once

#include <vector>

#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "text/task_ids.h"

namespace fenjie::task {

/// Which sentences of an outline item may tell tasks.
enum class Told {
  none,
  plain,     ///< what a unit by name, or a group until a day, plainly has to do beside tasks that are marked or stand in a table
  assigned,  ///< an item that begins with units and their part: 市司法局牵头，…; 市委政法委负责，…
  all,
};

/// Appends a task for each duty sentence of the items that gave none.
///
/// An item with one duty is one task with all its text; with several, each sentence is one, and the short sentence in
/// front of them is their group. Exhortations (各单位要高度重视), and what is told to everybody
/// without date or figure, are no tasks.
/// @param told for each outline item, which of its sentences may tell tasks
/// @param left for each outline item that gave a task, its text that no task took
/// @param gave for each outline item, whether it gave a task; updated
/// @return task/doubtful-duty: a duty told to everybody, with a figure and without a date
std::vector<Diagnostic> tasks_from_narrative(Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon,
                                             text::TaskIds& ids, const std::vector<Told>& told,
                                             const std::vector<std::vector<Passage>>& left, std::vector<bool>& gave);

/// Appends the plain duties (Told::plain) that the text of a notice tells, whose tasks stand in a table, and says the other dated ones:
/// task/duty-unread.
std::vector<Diagnostic> duties_beside_tables(Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon, text::TaskIds& ids,
                                             const std::vector<bool>& gave);

}  // namespace fenjie::task
