// A deadline that a notice states once for all tasks that print none: 完成时限除注明外，均为2025年12月底前。
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::task {

/// Gives it to the notice's tasks without a deadline, with the statement as evidence.
/// @return deadline/stated-once, info: how many tasks have it so
std::vector<Diagnostic> give_stated_deadline(Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon);

}  // namespace fenjie::task
