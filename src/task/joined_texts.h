// Paragraphs, headings and lines of one task as one text.
#pragma once

#include <string_view>
#include <vector>

#include "model/source.h"
#include "rules/book.h"

namespace fenjie::task {

/// The text ends with 。 or another mark of a sentence.
bool ends_with_mark(std::string_view text);

/// What tells whether a line below “…” or 《…》 goes on with it.
struct HeadingRests {
  explicit HeadingRests(const rules::Book& book);
  const rules::Vocabulary& rests;  ///< rules/heading-rests.tsv
  const rules::Vocabulary& verbs;  ///< rules/task-verbs.tsv
};

/// Texts one after the other; a heading gets the full stop that its line end stood for.
Passage joined(const std::vector<Passage>& texts, const HeadingRests& rests);

/// A part of such a text without the full stop at its end that joined() set for a line end.
Passage without_inserted_stop(const Passage& part);

}  // namespace fenjie::task
