// What someone typed into a task that came back, read as if it had been printed.
#pragma once

#include <vector>

#include "model/changed_tasks.h"
#include "model/diagnostic.h"
#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::task {

/// In the tasks that were changed: names are read as TypedPeople says, a new number follows its label and is doubted when
/// another task has it, and a new text or requirement tells its own deadlines and quantities. What is still told as before
/// keeps its evidence; names/ understands the rest.
std::vector<Diagnostic> read_typed(Notice& notice, const ChangedTasks& changed, const rules::Book& book, const rules::Lexicon& lexicon);

}  // namespace fenjie::task
