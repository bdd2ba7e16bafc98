// Outline labels (一、 （一） 1.) at the beginning of a paragraph and inside running text.
#pragma once

#include <vector>

#include "notice/lines.h"

namespace fenjie::notice {

/// A label found in a text. Spans are bytes of the key.
struct Label {
  Span span;
  int level = 0;
  int numeral = 0;
  std::string_view rule;
  std::size_t behind = 0;  ///< where its text begins: behind a label printed twice (1. 1.…), too
};

/// The label that `key` begins with at byte `at`; nothing for 2024年, 2亿元, 一事一议.
std::optional<Label> label_at(std::string_view key, std::size_t at, const Context& context);

/// All labels of a paragraph, ascending: the one at its beginning, and those inside it that stand after a sentence
/// mark or a lost line break, outside brackets and quotation marks, and count on from the label before of their level.
std::vector<Label> labels_in(const rules::Subject& paragraph, const Context& context);

}  // namespace fenjie::notice
