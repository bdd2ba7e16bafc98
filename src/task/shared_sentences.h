// 以上2项由A牵头，B配合。 or （以上2项，牵头单位：A） behind the last of several items holds for those in front of it, too.
#pragma once

#include <vector>

#include "rules/book.h"
#include "task/outline_items.h"

namespace fenjie::task {

/// Gives such a sentence to the items above it under the same heading: as many as it counts, or all that nobody is charged with.
/// Who only guides or supervises does so for all of them. Precondition: parents are known.
/// @param references rules for words that mean what was told before
void share_sentences(std::vector<ParsedItem>& items, const rules::RuleSet& references, const ResponsibilityReader& reader, const rules::Vocabulary& task_verbs);

}  // namespace fenjie::task
