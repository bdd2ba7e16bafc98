// A value with its evidence.
#pragma once

#include <string>
#include <vector>

#include "model/source.h"

namespace fenjie {

/// One value taken from the source.
struct Field {
  std::string value;        ///< clean or normalised
  std::vector<Span> spans;  ///< source bytes it was printed with; what `printed` in the JSON shows
  std::string rule;         ///< id of the rule that gave it, or of the table column: "table.unit"

  bool empty() const { return value.empty(); }
};

/// A field whose value is the passage's clean text.
inline Field field_of(const Passage& passage, std::string rule) {
  return {passage.text(), passage.spans(), std::move(rule)};
}

/// A calendar day with its evidence; `value` is ISO 8601 (2022-03-02).
using DateField = Field;

}  // namespace fenjie
