// Outline labels (一、 （一） 1.) at the beginning of a paragraph and inside running text.
#pragma once

#include <map>
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

/// The label at the start of `key` that a match with the fields label and numeral found.
Label label_of(const rules::Match& match, std::string_view key, int level);

/// Numbers of a level count on; a deeper level begins anew under each item, or runs on from the chapter before (二、….4.…).
class Counting {
 public:
  bool continues(const Label& label) const;
  void add(const Label& label);
  /// The last number of a level, wherever it stood; 0 for none.
  int reached(int level) const;

 private:
  std::map<int, int> last_, ever_;  // numbers of the open items, and of the last item of each level
};

/// All labels of a paragraph, ascending: the one at its beginning, and those inside it that stand after a sentence
/// mark or a lost line break, outside brackets and quotation marks, and count on from the label before of their level.
/// @param counting of the paragraphs before it
std::vector<Label> labels_in(const rules::Subject& paragraph, const Context& context, Counting& counting);

}  // namespace fenjie::notice
