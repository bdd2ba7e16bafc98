// Labels that the headings of tables know: 监管单位：A, 【检查时间】3月底.
#pragma once

#include <string_view>
#include <vector>

#include "rules/lexicon.h"
#include "task/name_lists.h"
#include "task/responsibility.h"

namespace fenjie::task {

/// The labels of a text by what they would say over a column, where a value of that kind stands behind them: with a colon, or
/// in brackets of their own. In printed order; labels that rules/responsibility.toml names may be among them.
/// @param key match form of a paragraph
std::vector<Label> heading_labels(std::string_view key, const rules::Lexicon& lexicon, const NameLists& lists);

}  // namespace fenjie::task
