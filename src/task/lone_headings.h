// Headings of items that a full stop ends: （一）前期工作阶段。 on a line of its own.
#pragma once

#include <functional>
#include <vector>

#include "model/notice.h"
#include "task/duty_sentence.h"

namespace fenjie::task {

/// The short sentence over what the item is about, without its full stop; empty where there is none.
Passage lone_sentence(const OutlineItem& item);

/// Whether a paragraph gives somebody something to do.
using TellsDuty = std::function<bool(const rules::Subject&)>;

/// The paragraphs of an item as one reads them: （二）编制办事指南。, which tells nothing, begins the one below it (各部门要…), and
/// sentences that name nobody go on with the duty above them.
std::vector<Passage> told_paragraphs(const OutlineItem& item, const DutySentences& sentences, const TellsDuty& tells);

}  // namespace fenjie::task
