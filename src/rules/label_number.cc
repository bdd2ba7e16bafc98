#include "rules/label_number.h"

#include "text/numerals.h"

namespace fenjie::rules {

int label_number(std::string_view key, const RuleSet& numbering) {
  const auto match = numbering.at_start(key);
  if (match && !match->constant("names").empty()) return 0;
  const auto numeral = match ? match->field("numeral") : std::nullopt;
  return numeral ? text::numeral(key.substr(numeral->begin, numeral->size())).value_or(0) : 0;
}

}  // namespace fenjie::rules
