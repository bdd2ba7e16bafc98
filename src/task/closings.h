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
  bool sentence = false;  ///< a sentence of running text: what it assigns may stand behind it
};

/// The closings of a paragraph.
struct Closings {
  std::vector<Closing> all;   ///< left to right; what follows the last one is open text
  std::vector<Span> unread;   ///< of the key: what looks like a responsibility and could not be read
  std::vector<Span> remarks;  ///< of the key: brackets that close a sentence and do not look like one
};

/// @param task_verbs words that a task begins with: they may follow a bracket without any mark
Closings closings_of(const rules::Subject& paragraph, const ResponsibilityReader& reader,
                     const rules::Vocabulary& task_verbs);

}  // namespace fenjie::task
