// What a notice says of its own number of tasks, against the tasks that were read.
#pragma once

#include <vector>

#include "model/notice.h"
#include "rules/book.h"

namespace fenjie::check {

/// table/total-mismatch, warning: 一、工业经济（12项） over eleven tasks, 共8项 under a table of seven. Rows that share a number
/// count once as well: nothing is said when either count fits. A heading or table without tasks is left to other checks.
std::vector<Diagnostic> total_doubts(const Notice& notice, const rules::Book& book);

}  // namespace fenjie::check
