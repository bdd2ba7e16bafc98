#include "task/counted_points.h"

#include <algorithm>
#include <iterator>

#include "text/characters.h"
#include "text/numerals.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kKinds[] = {"task-label.point", "task-label.ordinal-point"};  // 一是, 第一，

bool may_begin(std::string_view key, std::size_t at) {
  if (at == 0) return true;
  const char32_t before = text::character_before(key, at);
  return before == U'。' || before == U'；' || before == U'：' || before == U'，';
}

/// 2 of 二是, 0 where no label of the kind stands.
int point_at(std::string_view key, std::size_t at, std::string_view kind, const rules::RuleSet& labels) {
  const auto match = may_begin(key, at) ? labels.at_start(key.substr(at)) : std::nullopt;
  if (!match || match->rule != kind) return 0;
  const Span number = *match->field("number");
  return text::numeral(key.substr(at + number.begin, number.size())).value_or(0);
}

bool ends_sentence(std::string_view text) { return text.ends_with("。") || text.ends_with("；"); }

/// Both are told in one sentence of a point.
void join(Duty& duty, const Duty& other) {
  for (Unit unit : other.units) {
    if (unit.person) *unit.person += duty.persons.size();
    duty.units.push_back(std::move(unit));
  }
  duty.persons.insert(duty.persons.end(), other.persons.begin(), other.persons.end());
  duty.leaders.insert(duty.leaders.end(), other.leaders.begin(), other.leaders.end());
  duty.general = duty.general && other.general;
  duty.weak = duty.weak && other.weak;
  duty.collective = duty.collective && other.collective;
  duty.assigned = duty.assigned || other.assigned;
  sort_by_role(duty.units);
}

}  // namespace

std::vector<Span> counted_points(std::string_view key, const rules::RuleSet& labels) {
  for (const std::string_view kind : kKinds) {
    std::vector<Span> points;
    for (std::size_t at = 0; at < key.size(); at = text::character_at(key, at).end) {
      if (point_at(key, at, kind, labels) != static_cast<int>(points.size()) + 1) continue;
      if (!points.empty()) points.back().end = at;
      points.push_back({at, key.size()});
    }
    if (points.size() > 1) return points;
  }
  return {};
}

std::vector<Duty> joined_by_points(std::string_view key, std::vector<Duty> duties, const rules::RuleSet& labels) {
  const std::vector<Span> points = counted_points(key, labels);
  if (points.empty()) return duties;
  std::vector<Duty> joined;
  std::size_t told = 0;
  auto last = points.end();
  for (const Duty& duty : duties) {
    const std::size_t at = std::max(duty.text.begin, duty.told_at);
    const auto point = std::find_if(points.begin(), points.end(), [&](Span one) { return one.begin <= at && at < one.end; });
    const bool same = point != points.end() && point == last;
    if (same && !ends_sentence(key.substr(0, duty.text.begin))) {
      join(joined.back(), duty);
      continue;
    }
    joined.push_back(duty);
    told += point != points.end() && !same;
    if (same) continue;
    last = point;
    if (point != points.end())
      joined.back().text = *point;
    else
      joined.back().text.end = std::min(joined.back().text.end, points.front().begin);
  }
  for (std::size_t i = 0; i + 1 < joined.size(); ++i)  // a point that tells no duty stays with the one before it
    if (joined[i].text.begin >= points.front().begin) joined[i].text.end = joined[i + 1].text.begin;
  if (!joined.empty()) joined.back().text.end = std::max(joined.back().text.end, duties.back().text.end);
  return told > 1 ? joined : duties;
}

bool leave_points(std::string_view key, const std::vector<Closing>& closings, const rules::RuleSet& labels) {
  if (closings.empty() || !std::all_of(closings.begin(), closings.end(), [](const Closing& closing) { return closing.sentence; })) return false;
  const std::vector<Span> points = counted_points(key, labels);
  return std::any_of(points.begin(), points.end(), [&](Span point) {
    return std::none_of(closings.begin(), closings.end(), [point](const Closing& closing) {
      return point.begin <= closing.responsibility.begin && closing.responsibility.begin < point.end;
    });
  });
}

}  // namespace fenjie::task
