#include "task/exhortations.h"

#include <algorithm>

#include "task/clauses.h"

namespace fenjie::task {

Weight Exhortations::most(std::string_view text) const {
  Weight most = Weight::nothing;
  for (const Span clause : parts_between(text, {0, text.size()}, U"，；。：")) {
    const auto match = rules_.at_start(text.substr(clause.begin, clause.size()));
    const std::string_view is = match ? match->constant("is") : std::string_view{};
    most = std::max(most, is == "exhortation" ? Weight::nothing : is == "vague" ? Weight::vague : Weight::concrete);
  }
  return most;
}

}  // namespace fenjie::task
