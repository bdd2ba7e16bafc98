// Lines such as 完成标准：无淤泥 among the labelled lines of a task: kept under their printed heading, as the columns of a
// table that nobody foresaw are.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "rules/lexicon.h"
#include "task/outline_items.h"

namespace fenjie::task {

struct UnknownLabel {
  Span heading, value;  ///< of the paragraph's key
};

/// 完成标准：无淤泥: a short heading, a colon and a value; nothing for a unit in front of its task.
std::optional<UnknownLabel> label_and_value(std::string_view key, const rules::Lexicon& lexicon);

/// What paragraph `index` says, when it stands behind a labelled line, before one or at the end, and reads like one; between a
/// text and labelled lines only over a person, a unit or a figure (建议人：王芳), or where the heading is known to tell no task (提案人).
/// @param titled the text stands in front of the paragraphs, as a title
std::optional<UnknownLabel> unknown_label(const std::vector<ClosedParagraph>& paragraphs, std::size_t index, bool titled,
                                          const rules::Lexicon& lexicon);

}  // namespace fenjie::task
