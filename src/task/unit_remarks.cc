#include "task/unit_remarks.h"

#include <algorithm>
#include <string>
#include <vector>

#include "task/clauses.h"
#include "text/characters.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kOpen = "（", kClose = "）";

/// Where the bracket opens that the key ends with.
std::optional<std::size_t> last_bracket(std::string_view key) {
  if (!key.ends_with(kClose)) return std::nullopt;
  const std::vector<Span> all = brackets_of(key);
  return all.empty() || all.back().end != key.size() ? std::nullopt : std::optional(all.back().begin);
}

}  // namespace

UnitRemarks::UnitRemarks(const rules::Book& book, const rules::Lexicon& lexicon)
    : rules_(book.set("unit-remark")), lexicon_(lexicon), persons_(lexicon) {}

/// 张三, 局长张三; 方圆 where a name must stand, or beside another person.
bool UnitRemarks::is_name(std::string_view key, bool expected) const {
  constexpr std::string_view kPost = "局长";  // behind a post words that people are called by are names (匡正, 蓝天宇)
  return lexicon_.is_person(key) || persons_.name_and_post(key) || (expected && lexicon_.may_be_person(key)) || lexicon_.is_person_with_post(std::string(kPost) + std::string(key));
}

/// 张三、李四; 张三李四 with a blank between them in print.
bool UnitRemarks::all_persons(std::string_view key, bool expected) const {
  const std::vector<Span> names = parts_between(key, {0, key.size()}, U"、，");
  return !names.empty() && std::all_of(names.begin(), names.end(), [&](Span part) {
    const std::string_view name = view(key, part);
    if (is_name(name, expected)) return true;
    for (std::size_t at = 0; at < name.size(); at = text::character_at(name, at).end)
      if (at > 0 && lexicon_.is_person(name.substr(0, at)) && lexicon_.is_person(name.substr(at))) return true;
    return false;
  });
}

std::optional<UnitRemark> UnitRemarks::read(std::string_view key, bool expected) const {
  const auto open = last_bracket(key);
  if (!open) return std::nullopt;
  const Span inner{*open + kOpen.size(), key.size() - kClose.size()};
  UnitRemark found{{0, *open}, inner, UnitRemark::Says::nothing};
  if (!found.unit.empty() && !lexicon_.is_unit(view(key, found.unit))) return std::nullopt;
  const auto match = rules_.full(view(key, inner));
  const std::string_view says = match ? match->constant("says") : std::string_view{};
  const auto field = match ? match->field(says) : std::nullopt;
  if (field) found.value = {inner.begin + field->begin, inner.begin + field->end};
  if (says == "nothing") return found;
  if (says == "duty") {
    found.says = UnitRemark::Says::duty;
    return found;
  }
  if (says == "name" || lexicon_.is_unit(view(key, inner))) return std::nullopt;
  found.says = UnitRemark::Says::person;
  return all_persons(view(key, found.value), expected || says == "person") ? std::optional(found) : std::nullopt;
}

}  // namespace fenjie::task
