// Lines that say whose duties the items under them are: 市财政局负责：, 市教育局的主要职责：.
#pragma once

#include <vector>

#include "rules/book.h"
#include "task/outline_items.h"

namespace fenjie::task {

/// 市财政局负责： over its list: no responsibility of what stands above.
/// @param list_leads the rules "list-lead"
void leave_list_leads(std::vector<ParsedItem>& items, const rules::RuleSet& list_leads);

/// The units that a line over the items under it names have these to do; its own line is their heading.
void set_list_lead(std::vector<ParsedItem>& items, std::size_t index, const rules::RuleSet& list_leads, const ResponsibilityReader& reader);

}  // namespace fenjie::task
