// Text of an item behind its last responsibility: 专栏1 …工程 under a paragraph with its bracket.
#pragma once

#include <vector>

#include "model/diagnostic.h"
#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::task {

/// task/text-left for what stands in no task and is long enough to hold one, in front of other items: behind the last one the notice closes.
/// @param left of each item, as OutlineTasks has it
/// @param said what is said already: no text twice
std::vector<Diagnostic> doubt_left_texts(const Notice& notice, const std::vector<std::vector<Passage>>& left, const std::vector<Diagnostic>& said,
                                         const rules::Book& book, const rules::Lexicon& lexicon);

}  // namespace fenjie::task
