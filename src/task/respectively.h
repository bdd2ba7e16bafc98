// Units that have their days one by one: 县教育局、县卫健局分别于5月20日、6月20日前将自查报告报….
#pragma once

#include <vector>

#include "model/notice.h"
#include "rules/book.h"
#include "text/task_ids.h"

namespace fenjie::task {

/// Makes of such a task one for each unit, with its day, where units by name and days are as many; else says that all have all days.
std::vector<Diagnostic> part_respectively(std::vector<Task>& tasks, const rules::Book& book, text::TaskIds& ids);

}  // namespace fenjie::task
