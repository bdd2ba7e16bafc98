// Duties whose subject stands in the statement in front: 办公室设在县水务局，负责日常工作; 市热线中心收到诉求后，3分钟内反馈.
#include "task/clauses.h"
#include "task/duty_clauses.h"
#include "task/duty_words.h"

namespace fenjie::task {

/// 各支部书记为成员的领导小组: who is in it, and not who has to do it.
bool DutyClauses::names_members(std::string_view said) const {
  const auto match = clause_rules_.at_start(said);
  return match && match->constant("is") == "members";
}

/// 承办单位无法办结的，应提前提出申请: the case's subject has to do what only it can.
bool DutyClauses::has_to_ask(std::string_view key, Span clause) const {
  constexpr std::string_view kComma = "，";
  if (!view(key, clause).ends_with("的") || !key.substr(clause.end).starts_with(kComma)) return false;
  const std::vector<Span> behind = parts_between(key, {clause.end + kComma.size(), key.size()}, U"，。；");
  return !behind.empty() && is_whole(view(key, behind.front()), "asks");
}

/// 政务部门注册资源时，应当提出条件: who acts then has to.
std::optional<DutyClause> DutyClauses::told_when(const rules::Subject& paragraph, Span when, Span clause) const {
  const auto acting = subjects_.of(paragraph.key(), when);
  const bool acts = acting && acting->kind == "act" && !acting->charged;
  const Span units = acts ? acting->actors.units : subjects_.units_with_unknown(paragraph.key(), when);
  if (units.empty()) return std::nullopt;
  DutyClause result;
  add_actors(paragraph, acts ? acting->actors : Actors{units, {units.end, units.end}}, UnitRole::responsible, result);
  result.behind = clause.begin;
  return result;
}

std::optional<DutyClause> DutyClauses::carried(const rules::Subject& paragraph, Span statement, Span clause) const {
  const std::string_view key = paragraph.key();
  const bool received = is_whole(view(key, statement), "upon");
  const bool acts = view(key, statement).ends_with("后") && subjects_.lists().begins_like_duty(view(key, clause));  // 市财政局收到申请后，开展审查
  const bool upon = received && (acts || is_whole(view(key, clause), "prompt"));  // 市热线中心收到诉求后，3分钟内反馈
  const bool in_charge = is_whole(view(key, statement), "in-charge") && subjects_.lists().begins_like_duty(view(key, clause));
  if (!upon && !in_charge && !subjects_.begins_with_must(view(key, clause))) return std::nullopt;
  const auto acting = subjects_.of(key, statement);
  if (!upon && !in_charge && view(key, statement).ends_with("时")) return told_when(paragraph, statement, clause);
  if (!acting || acting->kind != "none" || acting->actors.units.empty()) return std::nullopt;
  const std::size_t behind = behind_remark(key, acting->actors.end());
  if ((!in_charge && !subjects_.carries(key, behind)) || names_members(key.substr(behind))) return std::nullopt;
  DutyClause result;
  add_actors(paragraph, acting->actors, UnitRole::responsible, result);
  result.behind = clause.begin;
  result.general = is_general(view(key, clause));
  return result;
}

}  // namespace fenjie::task
