// Tasks of running text: a paragraph, or a part of one, that a responsibility closes.
#pragma once

#include <vector>

#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "task/conventions.h"
#include "text/task_ids.h"

namespace fenjie::task {

/// What the outline gave.
struct OutlineTasks {
  std::vector<bool> gave;  ///< for each outline item, whether it gave a task
  std::vector<bool> beside;  ///< for each item, whether one beside it (same level, same item above) gave a task
  std::vector<bool> alike;   ///< for each item, whether one of its level in the same part of the notice gave a task
  std::vector<std::size_t> unread;  ///< items without a task in a list whose other items nearly all gave one
  std::vector<Diagnostic> open;     ///< items in front of the only one of their list that gave a task: said, unless they give some
  std::vector<std::vector<Passage>> left;  ///< of each item that gave a task, its text behind the last responsibility
  std::vector<bool> overruled;  ///< for each item, whether it holds a sentence for the items under it, which say themselves who has to do them
  bool marked = false;     ///< some task has its responsibility in a bracket or behind a label
};

/// Appends the tasks of the outline to notice.tasks, in printed order.
///
/// A responsibility is a bracket at the end of a sentence (（责任单位：A）, （A牵头，B配合）), a labelled line
/// (责任单位：A), or a labelled sentence. Several in one paragraph each close their own part. One on a heading holds
/// for the items under it that have none.
/// @param conventions learns what the outline states, and is applied to the tasks that follow
/// @param doubts gets task/responsibility-unread
OutlineTasks tasks_from_outline(Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon,
                                     text::TaskIds& ids, Conventions& conventions, std::vector<Diagnostic>& doubts);

}  // namespace fenjie::task
