// Parts of a task's text under headings of their own, as the columns of a table are: 污水外溢。整改目标：…。整改措施：…。
#pragma once

#include <string_view>
#include <vector>

#include "model/source.h"
#include "rules/lexicon.h"

namespace fenjie::task {

struct LabelledPart {
  Span heading, value;  ///< bytes of the key; the value ends where the next heading begins
};

/// The parts in printed order: a heading that tables know, at the start of a sentence, a colon and a value.
/// @param key match form of the text
std::vector<LabelledPart> labelled_parts(std::string_view key, const rules::Lexicon& lexicon);

/// 整改措施：… behind the labels of its problem: these texts begin with a measures' label, and have a value for it.
bool begins_with_measures(const std::vector<Passage>& texts, const rules::Lexicon& lexicon);

}  // namespace fenjie::task
