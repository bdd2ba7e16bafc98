#include "task/conventions.h"

#include <algorithm>

#include "text/fold.h"

namespace fenjie::task {

void Conventions::learn(const Passage& text) {
  if (!first_leads_.empty()) return;
  const auto match = rules_.find(text::fold(text.text()));
  if (match && match->constant("makes") == "first-leads") first_leads_ = match->rule;
}

void Conventions::apply(std::vector<Unit>& units) const {
  if (first_leads_.empty() || units.size() < 2) return;
  const bool all_equal =
      std::all_of(units.begin(), units.end(), [](const Unit& unit) { return unit.role == UnitRole::responsible; });
  if (!all_equal || units.front().collective) return;
  units.front().role = UnitRole::lead;
  units.front().name.rule = first_leads_;
}

}  // namespace fenjie::task
