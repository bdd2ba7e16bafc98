#include "task/unit_heads.h"

#include "task/clauses.h"
#include "text/characters.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kColon = "：";
constexpr std::size_t kLongestHead = 240;  // bytes: 80 characters
constexpr std::size_t kShortestTask = 8;   // characters

}  // namespace

Span unit_head(std::string_view key, const NameLists& lists) {
  const std::size_t colon = key.find(kColon);
  if (colon > kLongestHead || !lists.all_units(key.substr(0, colon))) return {};
  const Span head{0, colon + kColon.size()};
  return text::length(key.substr(head.end)) < kShortestTask ? Span{} : head;
}

Span units_of_heading(std::string_view key, const NameLists& lists) {
  Span units = without_marks(key, {0, key.size()}, U"：。 ");
  const std::string_view heading = key.substr(units.begin, units.size());
  if (heading.ends_with("项）") || heading.ends_with("件）")) units.end = units.begin + heading.rfind("（");
  const std::string_view names = key.substr(units.begin, units.size());
  return lists.all_units(names) && !lists.is_kind_of_unit(names) ? units : Span{};
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

bool refers_back(std::string_view sentence) {
  for (const std::string_view word : {"此项", "该项", "本项", "上述", "以上", "此工作", "该工作"})
    if (sentence.starts_with(word)) return true;
  return false;
}

}  // namespace fenjie::task
