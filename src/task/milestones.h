// Dated duties of a work plan's chapters that name no units.
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::task {

/// The dated clauses of chapters titled 工作计划, 实施步骤 ... that no task has; the title itself of an item that is dated there
/// alone: （一）动员部署阶段（8月上旬）.
std::vector<Milestone> find_milestones(const std::vector<OutlineItem>& outline, const std::vector<Task>& tasks,
                                       const rules::Book& book, const rules::Lexicon& lexicon);

/// Takes out of `tasks`, from `first` on, the dated rows of task tables that stand under such a title and name nobody.
/// Doubts about such a row are about no task; that it has no number is none.
std::vector<Milestone> take_milestones(std::vector<Task>& tasks, std::size_t first, const rules::Book& book,
                                       std::vector<Diagnostic>& doubts);

}  // namespace fenjie::task
