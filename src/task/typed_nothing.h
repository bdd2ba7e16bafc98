// 无 or — that someone typed in place of units, persons or a deadline, or wrote over.
#pragma once

#include "model/changed_tasks.h"
#include "model/notice.h"
#include "rules/lexicon.h"

namespace fenjie::task {

/// What means nothing is no name and no deadline: it stays in its cell, as a value under the column's printed heading, where
/// the notice's tables have that column, as convert reads it. Where a value was typed, the 无 that had stood there goes.
void take_nothing(Task& task, const Notice& notice, const ChangedTasks& changed, const rules::Lexicon& lexicon);

}  // namespace fenjie::task
