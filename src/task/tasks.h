// A notice's tables and outline -> its tasks, as printed.
#pragma once

#include <vector>

#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::task {

/// Fills notice.tasks and notice.milestones; returns the doubts met on the way.
std::vector<Diagnostic> find_tasks(Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon);

}  // namespace fenjie::task
