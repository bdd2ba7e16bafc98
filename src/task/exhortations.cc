#include "task/exhortations.h"

#include <algorithm>

#include "task/clauses.h"

namespace fenjie::task {

namespace {

constexpr std::size_t kShortestAct = 12;  // bytes of 细化方案

}  // namespace

Weight Exhortations::most(std::string_view text) const {
  Weight most = Weight::nothing;
  for (const Span clause : parts_between(text, {0, text.size()}, U"，；。：")) {
    const auto match = rules_.at_start(text.substr(clause.begin, clause.size()));
    const std::string_view is = match ? match->constant("is") : std::string_view{};
    most = std::max(most, is == "exhortation" ? Weight::nothing : is == "vague" ? Weight::vague : Weight::concrete);
    for (const Span part : parts_between(text, clause, U"、")) {  // 明确责任领导、细化实施方案
      if (part.begin == clause.begin) continue;
      const std::string_view said = text.substr(part.begin, part.size());
      const auto further = rules_.at_start(said);
      const bool act = further ? further->constant("is") == "vague" : said.size() >= kShortestAct && !verbs_.longest_prefix(said).empty();
      if (act) most = std::max(most, Weight::vague);
    }
  }
  return most;
}

}  // namespace fenjie::task
