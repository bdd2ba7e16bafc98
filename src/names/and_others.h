// 市住建局、城管局等: the unit behind which the text says that there are more, and does not say who.
#pragma once

#include <string_view>
#include <vector>

#include "model/task.h"
#include "rules/book.h"

namespace fenjie::names {

class AndOthers {
 public:
  /// @param source text that the tasks' spans point into; it and `book` must outlive this
  AndOthers(std::string_view source, const rules::Book& book);

  /// Sets Unit::others where 等 stands behind a unit's name and names nobody.
  void note(Task& task) const;

 private:
  Field behind(const Unit& unit, const std::vector<Unit>& units) const;
  bool ends_list(std::string_view key) const;

  std::string_view source_;
  const rules::RuleSet& words_;
  const rules::Vocabulary &duty_words_, &verbs_, &joints_;
};

}  // namespace fenjie::names
