// Persons of a list: names and posts in their order.
#include <algorithm>
#include <utility>

#include "task/clauses.h"
#include "task/name_lists.h"

namespace fenjie::task {

/// 王平、李强 of 主要领导（王平、李强）: who is meant, where these are names of the kind that is asked for.
Span NameLists::named_behind_leaders(std::string_view key, Span part, NameKind kind) const {
  constexpr std::string_view kOpen = "（", kClose = "）";
  const std::string_view text = view(key, part);
  const std::size_t open = text.find(kOpen);
  if (open == std::string_view::npos || !text.ends_with(kClose) || !lexicon_.is_person_collective(text.substr(0, open))) return {};
  const Span inside{part.begin + open + kOpen.size(), part.end - kClose.size()};
  if (inside.end <= inside.begin) return {};
  const std::vector<Span> names = parts_between(key, inside, kSeparators);
  const bool named = kind == NameKind::unit ? all_units(view(key, inside)) : std::all_of(names.begin(), names.end(), [&](Span name) { return lexicon_.is_person(view(key, name)); });
  return named && !names.empty() ? inside : Span{};
}

void NameLists::add_persons(const rules::Subject& subject, Span names, std::string_view rule, std::vector<Person>& persons) const {
  std::vector<Passage> list;
  const auto begins_with_post = [&](const std::vector<Passage>& part) { return persons_.is_post(rules::Subject{part.front()}.key()); };
  for (const Span part : parts_between(subject.key(), names, kSeparators)) {
    if (const Span inside = named_behind_leaders(subject.key(), part, NameKind::person); !inside.empty()) {
      for (const Span name : parts_between(subject.key(), inside, kSeparators)) list.push_back(subject.slice(name));
      continue;
    }
    if (lexicon_.means_empty(view(subject.key(), part))) continue;
    std::vector<Passage> each = split_at_blanks(subject, part, NameKind::person, false);
    if (each.size() > 1 && !list.empty() && begins_with_post(each) && !begins_with_post({each.back()}) && !begins_with_post(list)) {  // 王强、市教育局副局长 李明
      persons_.add(std::exchange(list, {}), rule, persons);
      persons_.add(each, rule, persons);
      continue;
    }
    for (Passage& name : each) list.push_back(std::move(name));
  }
  persons_.add(list, rule, persons);
}

}  // namespace fenjie::task
