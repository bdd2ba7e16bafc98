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
  return lists.all_units(key.substr(units.begin, units.size())) ? units : Span{};
}

}  // namespace fenjie::task
