// Rules that a notice states once for all its tasks: 排在第一位的部门为牵头部门，下同.
#pragma once

#include <string_view>
#include <vector>

#include "model/task.h"
#include "rules/book.h"

namespace fenjie::task {

class Conventions {
 public:
  explicit Conventions(const rules::Book& book) : rules_(book.set("convention")) {}

  /// Takes what `text` states; it holds for every task given to apply() afterwards.
  void learn(const Passage& text);
  /// The first unit leads, when that was stated and several units stand there without a lead; the rule is its evidence.
  void apply(std::vector<Unit>& units) const;

 private:
  const rules::RuleSet& rules_;
  std::string first_leads_;  // id of the rule that stated it, or empty
};

}  // namespace fenjie::task
