#include "task/unknown_actors.h"

#include "task/clauses.h"

namespace fenjie::task {

std::optional<Span> UnknownActors::told_in(std::string_view key, Span clause) const {
  std::size_t begin = subjects_.behind_lead_in(key, clause);
  auto match = rules_.at_start(view(key, {begin, clause.end}));
  if (!match && begin > clause.begin) match = rules_.at_start(view(key, {begin = clause.begin, clause.end}));  // 由统筹办组织…
  if (!match || match->constant("is") != "actor" || subjects_.of(key, clause)) return std::nullopt;
  const bool task = subjects_.lists().begins_like_task(key.substr(begin));  // 建立健全各部门…
  const auto told = match->field("told");
  return task ? std::nullopt : std::optional(Span{told ? begin + told->begin : clause.end, clause.end});
}

}  // namespace fenjie::task
