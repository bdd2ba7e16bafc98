// Labels that the headings of tables know: 监管单位：A, 【检查时间】3月底.
#pragma once

#include <vector>

#include "rules/lexicon.h"
#include "task/name_lists.h"
#include "task/responsibility.h"

namespace fenjie::task {

/// `named`, the labels that rules/responsibility.toml finds in a text, and those that the headings of tables tell, where a value of
/// their kind stands behind them: with a colon, or in brackets of their own. What is named inside of such a label is a part of it
/// (责任|时限：), and 责任分工： with nothing but units is no beginning of a sentence. Behind another label and ；, a short heading that
/// nobody knows is a label, too (；推进目标：9月竣工). Linear in the text.
/// @param named in printed order
/// @return in printed order
std::vector<Label> with_heading_labels(const rules::Subject& paragraph, std::vector<Label> named, const rules::Lexicon& lexicon, const NameLists& lists);

}  // namespace fenjie::task
