// Units of a sentence that stands over items (由县公安局牵头，推进停车治理：), for those of them that name nobody.
#pragma once

#include <vector>

#include "model/notice.h"
#include "rules/book.h"

namespace fenjie::task {

class UnitsAbove {
 public:
  explicit UnitsAbove(const rules::Book& book) : list_leads_(book.set("list-lead")) {}
  /// Those that an item under the sentence has; nothing where none stands over it.
  const std::vector<Unit>* over(const OutlineItem& item) const;
  /// The next item, and the tasks it gave.
  void enter(const OutlineItem& item, const std::vector<Task>& tasks);

 private:
  const rules::RuleSet& list_leads_;
  std::vector<Unit> units_;
  int level_ = 0, attachment_ = 0;
  bool of_article_ = false;
};

}  // namespace fenjie::task
