// Items that hold nothing but labels (（二）牵头单位：县交通运输局), and labels behind the last item of a list: of the item above.
#pragma once

#include <vector>

#include "rules/lexicon.h"
#include "task/duty_sentence.h"
#include "task/outline_items.h"

namespace fenjie::task {

/// 1.新建水源工程。 and under it 一、市水务局为牵头单位，…: the higher label is printed, but nothing more than a responsibility stands there.
void fold_lone_assignments(std::vector<ParsedItem>& items, const rules::Lexicon& lexicon);

/// Labels become the item's above, and the items beside them its text; where these tell themselves who has to do what, they stay items.
void fold_labels(std::vector<ParsedItem>& items, const rules::Lexicon& lexicon, const DutySentences& sentences);

}  // namespace fenjie::task
