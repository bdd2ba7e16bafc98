// Where responsibilities stand in a paragraph, and which part of it each one closes.
#pragma once

#include <vector>

#include "task/responsibility.h"

namespace fenjie::task {

/// A responsibility with the text in front of it, back to the one before.
struct Closing {
  Span text;            ///< of the key; empty when the paragraph begins with the responsibility
  Span responsibility;  ///< of the key, brackets and end mark included
  Responsibility content;
};

/// The closings of a paragraph, left to right; what follows the last one is open text.
std::vector<Closing> closings_of(const rules::Subject& paragraph, const ResponsibilityReader& reader);

}  // namespace fenjie::task
