// Slips: labels, a label alone on its line (交办事项：, 办理要求：), and the items that it means.
#pragma once

#include <vector>

#include "rules/book.h"
#include "rules/lexicon.h"
#include "task/outline_items.h"

namespace fenjie::task {

/// 承办单位：A with 交办事项： below it, alone on its line: the items behind it are meant.
bool stands_over_items(const ParsedItem& parsed, const rules::RuleSet& slip_lists);

/// The same of any item: 责任单位：A and 具体任务：, with 1.…；2.… below.
bool announces_items(const ParsedItem& parsed, const rules::RuleSet& slip_lists);

/// Of a slip or item `index` over items: what is labelled as its task (督办事项：老旧小区改造) is the heading of its items, and the labels behind
/// the last of them (承办单位：A, 完成时限：6月底) are moved to the text above, so that they are for each. The labels stay where another item has its own.
void read_slip(std::vector<ParsedItem>& items, std::size_t index, const rules::RuleSet& text_labels, const rules::Lexicon& lexicon);

}  // namespace fenjie::task
