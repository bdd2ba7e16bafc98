#include "layout/imprint.h"

namespace fenjie::layout {

bool is_imprint(std::string_view key, const rules::RuleSet& header) {
  const bool likely = key.starts_with("抄") || key.starts_with("分送") || key.starts_with("（") || key.ends_with("印发");
  if (!likely) return false;
  const auto match = header.full(key);
  const std::string_view is = match ? match->constant("is") : std::string_view();
  return is == "copies_to" || is == "imprint" || is == "remark";
}

}  // namespace fenjie::layout
