// Quantities as printed -> value, unit and bound.
#pragma once

#include "model/task.h"
#include "rules/book.h"

namespace fenjie::names {

class QuantityReader {
 public:
  explicit QuantityReader(const rules::Book& book);

  /// Fills value, unit and bound from the printed text; the indicator only when it is still empty.
  void read(Quantity& quantity) const;

 private:
  const rules::RuleSet& rules_;
  const rules::Vocabulary& bounds_;
};

}  // namespace fenjie::names
