// Labels that rules/responsibility.toml names: 责任单位：, 【完成时限】.
#pragma once

#include <vector>

#include "rules/book.h"
#include "task/name_lists.h"
#include "task/responsibility.h"

namespace fenjie::task {

/// Where the ideographs in front of byte `at` begin, as far as they may be a name.
std::size_t name_begin(std::string_view key, std::size_t at);

/// @param at bytes of the text in front of what was matched
Label label_of(const rules::Match& match, std::size_t at);

/// Those in a paragraph, in printed order; a label behind a blank (…工程建设  责任单位：) takes no word in front of it, though the key has no
/// blanks and 建设责任单位 is a label, too; behind a unit it is whole (市财政局完 over 成时限：).
std::vector<Label> named_labels(const rules::Subject& paragraph, const rules::RuleSet& labels, const NameLists& lists);

/// 配合行业主管部门，落实好管理机制: in the sentence that begins with `part` a clause that is neither units nor a day.
bool goes_on_otherwise(std::string_view key, Span part, const NameLists& lists, const rules::Lexicon& lexicon);

}  // namespace fenjie::task
