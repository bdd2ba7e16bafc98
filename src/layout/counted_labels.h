// Labels that count (3. （三） 第三条) at the beginnings of paragraphs: one that goes on counting begins a paragraph of its own.
#pragma once

#include <map>
#include <optional>
#include <string_view>

#include "rules/book.h"

namespace fenjie::layout {

class CountedLabels {
 public:
  explicit CountedLabels(const rules::Book& book);

  /// Whether a label of any kind counts in front of the text, also in front of a digit (2、200兆瓦光伏项目).
  /// @param key folded text
  std::optional<int> number_of(std::string_view key) const;
  /// By how much the text's label counts on from the last one of its kind that began a paragraph; none where there is none.
  std::optional<int> more_than_last(std::string_view key) const;
  /// A number of an item, and the next one of its kind (2024年 behind 2023年 is none).
  bool goes_on_counting(std::string_view key) const;
  /// A paragraph begins so.
  void add(std::string_view key);

 private:
  struct Counted {
    std::string_view rule;
    int number;
  };
  std::optional<Counted> counted_by(std::string_view key) const;

  const rules::RuleSet& numbering_;
  const rules::RuleSet& before_digits_;
  const rules::RuleSet& labels_;
  std::map<std::string_view, int, std::less<>> last_number_;  // of each kind of label
};

}  // namespace fenjie::layout
