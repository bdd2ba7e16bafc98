// Letters in the numbers and dates of tasks, where digits belong.
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "model/notice.h"
#include "rules/book.h"

namespace fenjie::check {

/// 2OO0米, 6月l5日: said once a task, with all such numbers of its text, deadlines and other values; once for the text around the tasks.
std::vector<Diagnostic> misread_digits(const Notice& notice, const rules::Book& book);

}  // namespace fenjie::check
