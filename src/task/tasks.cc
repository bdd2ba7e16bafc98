#include "task/tasks.h"

#include <algorithm>

#include "task/from_outline.h"
#include "task/from_table.h"
#include "task/milestones.h"
#include "task/task_ids.h"

namespace fenjie::task {

std::vector<Diagnostic> find_tasks(Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon) {
  TaskIds ids;
  Conventions conventions(book, lexicon);
  std::vector<Diagnostic> doubts;
  notice.tasks.clear();
  const std::vector<bool> gave_tasks = tasks_from_outline(notice, book, lexicon, ids, conventions, doubts);
  for (const Table& table : notice.tables) {
    std::vector<Diagnostic> more = tasks_from_table(table, book, lexicon, ids, conventions, notice.tasks);
    std::move(more.begin(), more.end(), std::back_inserter(doubts));
  }
  notice.milestones = find_milestones(notice.outline, gave_tasks, book);
  return doubts;
}

}  // namespace fenjie::task
