// Which rules match a text, for whoever writes rules: `fenjie rules try`.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fenjie::rules {

enum class Extent { whole, start, inside };  ///< strictest first

/// One rule that matches.
struct Trial {
  std::string rule;
  Extent extent = Extent::inside;
  std::string text;                                         ///< what it took, in match form
  std::vector<std::pair<std::string, std::string>> fields;  ///< fields of `gives` that took part
  std::vector<std::pair<std::string, std::string>> constants;
};

/// A vocabulary that has the text as a term.
struct KnownTerm {
  std::string vocabulary, columns;  ///< columns as they stand, separated by tabs
};

struct Trials {
  std::string key;            ///< the text's match form: what rules look at
  std::vector<Trial> trials;  ///< by file, in order of precedence
  std::vector<KnownTerm> terms;
};

/// @param directory rules that replace or extend the built-in ones, or empty
/// @throws Error rules/...
Trials try_rules(std::string_view text, const std::string& directory);

}  // namespace fenjie::rules
