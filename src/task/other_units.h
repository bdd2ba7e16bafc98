// Units that a task's own words charge, and that stand in no label, bracket or column of it.
#pragma once

#include <vector>

#include "model/task.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::task {

/// 由县城管局牵头 in the text, beside （责任单位：县民政局）: a doubt at the task's units, which stay as labelled. Only where none of
/// the units that the words charge is listed; 县发改局 is 县发展和改革局.
std::vector<Diagnostic> doubt_other_units(const std::vector<Task>& tasks, const rules::Book& book, const rules::Lexicon& lexicon);

}  // namespace fenjie::task
