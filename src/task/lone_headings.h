// Headings of items that a full stop ends: （一）前期工作阶段。 on a line of its own.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "model/notice.h"
#include "task/duty_sentence.h"

namespace fenjie::task {

/// The short sentence over what the item is about, without its full stop; empty where there is none.
Passage lone_sentence(const OutlineItem& item);

/// Whether a paragraph gives somebody something to do.
using TellsDuty = std::function<bool(const rules::Subject&)>;

/// The paragraphs of an item as one reads them: （二）编制办事指南。, which tells nothing, begins the one below it (各部门要…), and
/// sentences that name nobody go on with the duty above them. What `closes` the notice (各县要制定方案。) begins anew, and so does, in the
/// `last` item of a paper, what speaks of all of it (评估是对学校的一次检验。).
std::vector<Passage> told_paragraphs(const OutlineItem& item, const DutySentences& sentences, const TellsDuty& tells, const TellsDuty& closes, bool last);

/// Behind the item's duty and what belongs to it: all of the item but the exhortations at its end.
std::size_t end_of_item(std::string_view key, const Duty& duty);

/// 加强统筹协调。 up to `end`, in front of an item's one duty: its heading.
bool heads(std::string_view key, std::size_t end);

/// Behind 综合协调组。 in front of 由县林业局牵头，…: who acts together, and nothing to do. 0 where no such name stands.
std::size_t behind_group_name(std::string_view key, const Duty& duty, const DutySentences& sentences);

/// A paragraph up to its first full stop.
Passage first_sentence(const Passage& paragraph);

/// （公开形式：主动公开）, 特此通知。, and where an item begins or its paper ends 各部门要认真抓好落实。: no part of the item's work.
bool ends_item(const rules::Subject& paragraph, const DutySentences& sentences, bool begins_or_closes);

}  // namespace fenjie::task
