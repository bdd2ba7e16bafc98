// 加强宣传。市委宣传部要…。市教育局要…: the heading on one line with several duties.
#pragma once

#include "task/duty_sentence.h"

namespace fenjie::task {

/// The short sentence in front of several duties that says what they have in common.
/// @param lead bytes of the key from the paragraph's begin, or from behind what reports, to the first duty
/// @return bytes of the key, with the full stop; empty where none of it is a heading
Span run_in_heading(const rules::Subject& subject, Span lead, const DutySentences& sentences);

}  // namespace fenjie::task
