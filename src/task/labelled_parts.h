// Parts of a task's text under headings of their own, as the columns of a table are: 污水外溢。整改目标：…。整改措施：…。
#pragma once

#include <string_view>
#include <vector>

#include "rules/lexicon.h"

namespace fenjie::task {

struct LabelledPart {
  Span heading, value;  ///< bytes of the key; the value ends where the next heading begins
};

/// The parts in printed order: a heading that tables know, at the start of a sentence, a colon and a value.
/// @param key match form of the text
std::vector<LabelledPart> labelled_parts(std::string_view key, const rules::Lexicon& lexicon);

}  // namespace fenjie::task
