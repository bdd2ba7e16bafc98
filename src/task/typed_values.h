// What someone typed into a task that came back, read as if it had been printed.
#pragma once

#include "model/changed_tasks.h"
#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::task {

/// In the tasks that were changed: a post typed beside a person's name is taken off it (副县长 王芳), a remark on a unit
/// is its role (市教育局（牵头）), a new number follows its label, and a new text or requirement tells its own deadlines
/// and quantities. What is still told as before keeps its evidence; names/ understands the rest.
void read_typed(Notice& notice, const ChangedTasks& changed, const rules::Book& book, const rules::Lexicon& lexicon);

}  // namespace fenjie::task
