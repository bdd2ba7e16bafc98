// Units with a day of their own each: 市水务局于今年内、市住建局于明年3月底前完成管网改造.
#include "task/clauses.h"
#include "task/duty_clauses.h"
#include "task/duty_words.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kRule = "narrative.duty";

}  // namespace

/// The units with which `part` begins, each in front of its day, the last day in front of the deed; empty for fewer than two.
std::vector<Span> DutyClauses::units_with_days(std::string_view key, Span part) const {
  std::vector<Span> all;
  key = key.substr(0, part.end);
  for (std::size_t begin = subjects_.behind_lead_in(key, part); begin < part.end;) {
    const std::size_t end = subjects_.units_end(key, {begin, part.end});
    std::string_view kind;
    const std::string_view word = end > begin ? subjects_.word_at(key, end, kind) : std::string_view{};
    const std::size_t at = kind == "must" && !says_charge(word) ? end + word.size() : end;
    const std::size_t behind = end > begin ? subjects_.behind_date(key, {at, part.end}) : at;
    if (behind == at) return {};
    all.push_back({begin, end});
    begin = behind;
    for (const std::string_view joint : {"、", "，", "和", "及"})
      if (key.substr(behind).starts_with(joint)) begin = behind + joint.size();
    if (begin == behind) return all.size() > 1 && behind < part.end ? all : std::vector<Span>{};
  }
  return {};
}

/// 城区各街道于5月底前 and nothing else.
bool DutyClauses::is_unit_with_day(std::string_view key, Span part) const {
  const std::size_t begin = subjects_.behind_lead_in(key, part), end = subjects_.units_end(key, {begin, part.end});
  return end > begin && end < part.end && subjects_.behind_date(key, {end, part.end}) == part.end;
}

std::optional<DutyClause> DutyClauses::read_with_days(const rules::Subject& paragraph, Span clause) const {
  const std::vector<Span> each = units_with_days(paragraph.key(), clause);
  if (each.empty()) return std::nullopt;
  DutyClause result;
  for (const Span units : each) subjects_.lists().add_units(paragraph, units, UnitRole::responsible, kRule, result.units);
  result.behind = each.back().end;
  result.weak = true;
  return result;
}

}  // namespace fenjie::task
