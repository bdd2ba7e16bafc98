// Lines such as 完成标准：无淤泥 among the labelled lines of a task: kept under their printed heading, as the columns of a
// table that nobody foresaw are.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "rules/lexicon.h"
#include "task/outline_items.h"

namespace fenjie::task {

struct UnknownLabel {
  Span heading, value;  ///< of the paragraph's key
};

/// What paragraph `index` says, when it stands behind a labelled line, before one or at the end, and reads like one.
std::optional<UnknownLabel> unknown_label(const std::vector<ClosedParagraph>& paragraphs, std::size_t index,
                                          const rules::Lexicon& lexicon);

}  // namespace fenjie::task
