// Sentences that look like the responsibility of what stands above them, and are items of their own: （二）市教育局负责统筹。
#pragma once

#include <vector>

#include "task/duty_sentence.h"
#include "task/outline_items.h"

namespace fenjie::task {

/// A numbered item that is nothing but such a sentence, beside items that are no labels, and such lines beside other units' duties
/// (市教育局负责统筹。 over 市财政局负责保障经费。): they close nothing, running text tells them.
void leave_own_duties(std::vector<ParsedItem>& items, const rules::Lexicon& lexicon, const DutySentences& sentences);

}  // namespace fenjie::task
