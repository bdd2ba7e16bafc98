#include "task/unit_heads.h"

#include <algorithm>
#include <utility>

#include "rules/key_shape.h"
#include "task/clauses.h"
#include "text/characters.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kColon = "：", kStop = "。";
constexpr std::size_t kLongestHead = 240;  // bytes: 80 characters
constexpr std::size_t kShortestTask = 7;   // characters
constexpr std::size_t kShortestVerb = 4;   // characters of a text that begins like a task

/// 县征收办牵头负责, 牵头单位：县财政局: somebody else has to do it.
bool begins_with_another(std::string_view told, const NameLists& lists) {
  constexpr std::size_t kLongestUnit = 60;  // bytes
  if (told.find(kColon) < kLongestUnit) return true;
  for (std::size_t at = 0; at < std::min(told.size(), kLongestUnit); at = text::character_at(told, at).end)
    if (at > 0 && lists.is_unit(told.substr(0, at))) return true;
  return false;
}

}  // namespace

Span unit_head(std::string_view key, const NameLists& lists) {
  const std::size_t colon = key.find(kColon), stop = key.find(kStop);
  const std::size_t at = std::min(colon, stop);
  if (at > kLongestHead) return {};
  const Span units = lists.without_duties(key, {0, at});  // 镇农业农村办职责。
  if (!lists.all_units(view(key, units))) return {};
  const Span head{0, at + kColon.size()};
  const std::string_view told = key.substr(head.end);
  const bool verb = lists.begins_like_duty(told);
  const bool another = rules::by_whom(told, 0) == 0 || (!verb && begins_with_another(told, lists));  // 项目专班。由县住建局牵头
  if (another && (at == stop || (lists.is_working_group(view(key, units)) && told.find(kColon) > kLongestHead))) return {};
  return text::length(told) < (verb ? kShortestVerb : kShortestTask) ? Span{} : head;
}

std::vector<std::size_t> heads_behind_stops(std::string_view key, const NameLists& lists) {
  std::vector<std::size_t> begins;
  for (std::size_t stop = key.find(kStop); stop != std::string_view::npos; stop = key.find(kStop, stop + 1)) {
    const std::size_t begin = std::min(key.find_first_not_of(' ', stop + kStop.size()), key.size());
    const std::string_view rest = key.substr(begin);
    const std::size_t colon = rest.find(kColon);
    if (colon < rest.find(kStop) && colon < kLongestHead && !unit_head(rest.substr(0, rest.find(kStop, colon)), lists).empty()) begins.push_back(begin);
  }
  return begins;
}

Span units_of_heading(std::string_view key, const NameLists& lists) {
  Span units = without_marks(key, {0, key.size()}, U"：。 ");
  const std::string_view heading = key.substr(units.begin, units.size());
  if (heading.ends_with("项）") || heading.ends_with("件）")) units.end = units.begin + heading.rfind("（");
  const Span whole = std::exchange(units, lists.without_duties(key, units));
  const bool duties = units.size() < whole.size();  // 县人民政府职责：
  const std::string_view names = key.substr(units.begin, units.size());
  return lists.all_units(names) && (duties || !lists.is_kind_of_unit(names)) ? units : Span{};
}

Span units_behind(std::string_view key, const NameLists& lists) {
  constexpr std::size_t kLongestText = 120, kShortestText = 12;  // bytes
  const std::size_t colon = key.find(kColon);
  if (colon < kShortestText || colon > kLongestText || key.find(kColon, colon + 1) != std::string_view::npos) return {};
  for (const std::string_view end : {"单位", "部门", "机构", "成员", "人员", "列席", "出席", "参加", "抄送", "主送", "下"})
    if (key.substr(0, colon).ends_with(end)) return {};
  const Span units = without_marks(key, {colon + kColon.size(), key.size()}, U"。； ");
  return !units.empty() && lists.all_units(key.substr(units.begin, units.size())) ? units : Span{};
}

}  // namespace fenjie::task
