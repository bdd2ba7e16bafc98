// Chapters of tasks whose items gave none, for nobody is named in them: 二、重点任务 over measures without units.
#pragma once

#include <vector>

#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::check {

/// task/chapter-unread, a warning: a chapter whose title says that tasks follow (rules/chapter.toml), most of whose items are no
/// tasks though half of these or more begin as tasks do, in a notice whose running text gave other tasks. Where a table gave
/// them, or none were found, nothing is said: the table is the chapter's division, or notice/no-tasks says it.
std::vector<Diagnostic> unread_chapters(const Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon);

}  // namespace fenjie::check
