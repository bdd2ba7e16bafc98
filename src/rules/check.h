// The proof of all rule files, for `fenjie rules check`.
#pragma once

#include <cstddef>
#include <string>

namespace fenjie::rules {

struct RuleReport {
  std::size_t files = 0;  ///< rule files and vocabularies
  std::size_t rules = 0;
  std::size_t examples = 0;  ///< match and reject examples that hold
  std::size_t terms = 0;     ///< of vocabularies
};

/// Proves the files compiled into the program, with those of `directory` in place of or beside them; empty: without.
/// @throws Error rules/... at the first fault; what() holds the sentence, the line and a caret
RuleReport check_rules(const std::string& directory);

}  // namespace fenjie::rules
