#include "names/leader_posts.h"

#include <algorithm>
#include <string>

#include "text/fold.h"
#include "text/wording.h"

namespace fenjie::names {

namespace {

/// 副县长王强: name and post as printed.
std::string printed(const Person& person, std::string_view source) {
  std::string all;
  for (const Span& span : person.name.spans)
    if (span.end <= source.size()) all += source.substr(span.begin, span.size());
  return all;
}

bool is_leader(const std::string& key, const rules::RuleSet& posts) {
  const auto all = posts.all(key);
  const auto says = [&](std::string_view what) {
    return std::any_of(all.begin(), all.end(), [&](const rules::Match& match) { return match.constant("is") == what; });
  };
  return says("leader") && !says("own");
}

/// 县政府, 临江县, 县委: whom a 县长 or a secretary leads.
bool may_be_led(const std::string& unit) {
  for (const std::string_view end : {"政府", "省", "市", "县", "区", "旗", "州", "盟", "县委", "市委", "区委", "旗委", "州委", "盟委", "省委", "管委会"})
    if (unit.ends_with(end)) return true;
  return false;
}

}  // namespace

std::vector<Diagnostic> part_leaders(std::vector<Task>& tasks, std::string_view source, const rules::Book& book) {
  const rules::RuleSet& posts = book.set("leader-post");
  std::vector<Diagnostic> said;
  int count = 0;
  for (Task& task : tasks)
    for (Unit& unit : task.units) {
      if (!unit.person || may_be_led(text::fold(unit.name.value))) continue;
      const Person& person = task.persons[*unit.person];
      const std::string words = printed(person, source);
      if (!is_leader(text::compact(words), posts)) continue;
      unit.person.reset();
      if (++count == 1)
        said.push_back({"names/leader-beside-unit", Severity::info,
                        text::quoted(words) + "是领导职务，没有列为" + text::quoted(unit.name.value) + "的人，仍是本任务的责任人，请核对是否应为分管领导", task.id,
                        "persons", person.name.spans});
    }
  if (!said.empty()) said.front().message += count > 1 ? "（本文共 " + std::to_string(count) + " 处）。" : "。";
  return said;
}

}  // namespace fenjie::names
