// Labels that rules/responsibility.toml names: 责任单位：, 【完成时限】.
#pragma once

#include <vector>

#include "rules/book.h"
#include "task/responsibility.h"

namespace fenjie::task {

/// @param at bytes of the text in front of what was matched
Label label_of(const rules::Match& match, std::size_t at);

/// Those in a paragraph, in printed order; a label behind a blank (…工程建设  责任单位：) takes no word in front of it, though the key has no
/// blanks and 建设责任单位 is a label, too.
std::vector<Label> named_labels(const rules::Subject& paragraph, const rules::RuleSet& labels);

}  // namespace fenjie::task
