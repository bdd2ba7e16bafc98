// Headings that are units and nothing else: 县教育局 over the items, or in front of the text, of what it has to do.
#pragma once

#include <cstddef>
#include <vector>

#include "rules/book.h"
#include "task/outline_items.h"

namespace fenjie::task {

/// Where the title of item `index` is units, and what stands under or behind it is tasks, it gives them to those units.
/// @param lists_tasks the notice's title says that it is a list of tasks: any sentence under a unit is one
void set_unit_heading(std::vector<ParsedItem>& items, std::size_t index, const ResponsibilityReader& reader,
                      const rules::Vocabulary& task_verbs, const rules::RuleSet& text_labels, bool lists_tasks);

}  // namespace fenjie::task
