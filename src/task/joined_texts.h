// Paragraphs, headings and lines of one task as one text.
#pragma once

#include <string_view>
#include <vector>

#include "model/field.h"
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

/// Takes the full stop that joined() set for a line end off the end of a part of such a text.
void leave_inserted_stop(Field& value);

}  // namespace fenjie::task
