// Quantities as printed -> value, unit and bound.
#pragma once

#include "model/task.h"
#include "rules/book.h"

namespace fenjie::names {

class QuantityReader {
 public:
  explicit QuantityReader(const rules::Book& book);

  /// Fills value, upper, unit, bound, change and basis from the printed text. False when it says no clear value
  /// (8000万—1亿元: the ends are counted in different units).
  bool read(Quantity& quantity) const;

 private:
  const rules::RuleSet& rules_;
  const rules::Vocabulary& bounds_;
};

/// 分别增长6%和8%: what stands right behind the first figure changes like it.
void share_changes(std::vector<Quantity>& quantities);

}  // namespace fenjie::names
