// Headings that are units and nothing else: 县教育局 over the items, or in front of the text, of what it has to do.
#pragma once

#include <cstddef>
#include <vector>

#include "rules/book.h"
#include "task/outline_items.h"

namespace fenjie::task {

struct HeadingRules {
  const rules::RuleSet& text_labels;  ///< "task-text"
  const rules::RuleSet& themes;       ///< "theme-heading"
};

/// Where the title of item `index` is units, and what stands under or behind it is tasks, it gives them to those units.
/// @param lists_tasks the notice's title says that it is a list of tasks: any sentence under a unit is one
void set_unit_heading(std::vector<ParsedItem>& items, std::size_t index, const ResponsibilityReader& reader,
                      const rules::Vocabulary& task_verbs, const HeadingRules& rules, bool lists_tasks);

/// 各部门职责 over （一）县教育局 and （二）县财政局: they have to do what stands under them.
bool stands_over_units(const std::vector<ParsedItem>& items, std::size_t index, const ResponsibilityReader& reader);

}  // namespace fenjie::task
