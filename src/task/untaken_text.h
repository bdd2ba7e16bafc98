// Text of the body that no task and no other value took, and that reads like a part of one.
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::task {

/// Beside tasks, of paragraphs under 一、… and of lines between them: task/date-unread (a sentence with a day by which something is
/// due) and task/label-unread (扛鼎部门：A, a line whose label nobody knows, over a unit, a person or a day). What reports, and what
/// stands under 存在问题, has no date that is due.
/// @param said what is said already: no text twice
std::vector<Diagnostic> doubt_untaken(const Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon, const std::vector<Diagnostic>& said);

}  // namespace fenjie::task
