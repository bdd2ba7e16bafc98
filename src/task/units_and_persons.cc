#include "task/units_and_persons.h"

#include <algorithm>

#include "text/characters.h"

namespace fenjie::task {

namespace {

/// A part of a token, as a name of its own.
NameToken part_of(const NameToken& token, Span part, Gap before) {
  const rules::Subject subject{token.text};
  return {subject.slice(part), subject.key().substr(part.begin, part.size()), before, false, false};
}

}  // namespace

/// 王建国, 局长王建国: a person and no unit.
bool UnitsAndPersonsReader::is_person(const NameToken& token) const {
  const bool person = splitter_.is_whole(NameKind::person, token.key) || lexicon_.is_person_with_post(token.key) ||
                      lists_.unit_of_post(token.key).has_value();
  return person && !splitter_.is_whole(NameKind::unit, token.key);
}

/// 办公室, too: beside a person it is that office.
bool UnitsAndPersonsReader::is_unit(const NameToken& token) const {
  return splitter_.is_whole(NameKind::unit, token.key) || lists_.is_office(token.key);
}

/// 李 青 -> 李青.
std::vector<NameToken> UnitsAndPersonsReader::with_padded_persons(const std::vector<NameToken>& names) const {
  std::vector<NameToken> joined;
  for (const NameToken& token : names) {
    const bool padded = !joined.empty() && token.before == Gap::blank && text::length(token.key) == 1 &&
                        text::length(joined.back().key) == 1 && lexicon_.is_person(joined.back().key + token.key);
    if (!padded) {
      joined.push_back(token);
      continue;
    }
    joined.back().text.append(token.text);
    joined.back().key += token.key;
    joined.back().fills_line = token.fills_line;
  }
  return joined;
}

/// 县财政局：王芳, 规划科张三 are two names, and so is 李四（县教育局局长), the unit in front.
void UnitsAndPersonsReader::add_parts(const NameToken& token, std::vector<NameToken>& parts) const {
  if (is_unit(token)) return parts.push_back(token);
  if (const auto both = lists_.unit_and_person(token.key)) {
    parts.push_back(part_of(token, {0, both->unit_end}, token.before));
    return parts.push_back(part_of(token, both->person, Gap::blank));
  }
  const auto unit = lists_.unit_of_post(token.key);
  const auto last_unit = std::find_if(parts.rbegin(), parts.rend(), [this](const NameToken& part) { return !is_person(part); });
  const bool again = unit && last_unit != parts.rend() && last_unit->key == token.key.substr(unit->begin, unit->size());
  if (unit && !again) parts.push_back(part_of(token, *unit, token.before));
  parts.push_back(token);
}

std::vector<UnitsAndPersons> UnitsAndPersonsReader::read(const std::vector<NameToken>& cell) const {
  std::vector<NameToken> names;
  for (const NameToken& token : with_padded_persons(cell)) add_parts(token, names);
  const auto person = [this](const NameToken& token) { return is_person(token); };
  if (names.size() < 2 || is_person(names.front()) || std::none_of(names.begin(), names.end(), person) ||
      std::none_of(names.begin(), names.end(), [this](const NameToken& token) { return is_unit(token); }))
    return {};
  std::vector<UnitsAndPersons> groups;
  for (auto begin = names.begin(); begin != names.end();) {
    const auto units_end = std::find_if(begin, names.end(), person);
    const auto end = std::find_if_not(units_end, names.end(), person);
    groups.push_back({{begin, units_end}, {units_end, end}});
    begin = end;
  }
  return groups;
}

}  // namespace fenjie::task
