// 以上工作要在9月底前完成: a day that the last of several duties tells of all of them.
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "model/task.h"
#include "rules/book.h"

namespace fenjie::task {

/// Gives it to those in front of it under the same heading that have no day of their own.
/// @param doubts task/doubtful-duty, which says that one has no day, goes then
void share_days_of_all(std::vector<Task>& tasks, const rules::Book& book, std::vector<Diagnostic>& doubts);

}  // namespace fenjie::task
