// Names of units written out: 市发改委 -> 市发展和改革委员会.
#pragma once

#include <string>
#include <string_view>

#include "rules/book.h"

namespace fenjie::names {

class UnitNames {
 public:
  explicit UnitNames(const rules::Book& book);

  /// The abbreviation at the end written out, with the printed prefix kept; empty when there is none. The jurisdiction
  /// is not guessed. A prefix that is no place (水利 in 水利科技局) means that the ending is no abbreviation.
  std::string full_name(std::string_view name) const;

 private:
  const rules::Vocabulary& abbreviations_;
  const rules::RuleSet& forms_;
};

}  // namespace fenjie::names
