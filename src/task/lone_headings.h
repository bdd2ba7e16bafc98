// Headings of items that a full stop ends: （一）前期工作阶段。 on a line of its own.
#pragma once

#include <vector>

#include "model/notice.h"
#include "task/duty_sentence.h"

namespace fenjie::task {

/// The short sentence over what the item is about, without its full stop; empty where there is none.
Passage lone_sentence(const OutlineItem& item);

/// The paragraphs of an item: （二）编制办事指南。, which tells nothing, begins the one below it (各部门要…).
std::vector<Passage> with_lone_heading(const OutlineItem& item, const DutySentences& sentences);

}  // namespace fenjie::task
