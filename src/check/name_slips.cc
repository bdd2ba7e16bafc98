#include "check/name_slips.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "check/unit_keys.h"
#include "text/characters.h"
#include "text/sounds.h"
#include "text/wording.h"

namespace fenjie::check {

namespace {

constexpr std::size_t kUsual = 3;       // times a name is met that makes another one a slip of it
constexpr std::size_t kHeardTwice = 2;  // the same, of one that is read alike
constexpr std::size_t kShortest = 5;    // characters of a known name, for slips of any character

/// Where a name is met first, and how often.
struct Met {
  std::size_t count = 0;
  std::string task, field;  ///< id of its task, empty for a roster; JSON key of the field
  const Field* name = nullptr;
};

using MetNames = std::map<std::string, Met>;

void add(MetNames& met, const Field& name, const std::string& task, const std::string& field) {
  Met& one = met[name_key(name.value)];
  if (one.count++ == 0) one = {1, task, field, &name};
}

/// Short and full names of departments.
std::vector<std::string_view> known_names(const rules::Book& book) {
  std::vector<std::string_view> names;
  for (const char* list : {"unit-abbreviations", "provincial-halls"}) {
    const rules::Vocabulary& vocabulary = book.vocabulary(list);
    for (const std::string_view term : vocabulary.terms())
      for (const std::string_view name : {term, vocabulary.value(term, 0)}) names.push_back(name);
  }
  return names;
}

/// The known name that it ends in; empty when there is none.
std::string_view known_end(std::string_view name, const std::vector<std::string_view>& known) {
  std::string_view longest;
  for (const std::string_view each : known)
    if (name.ends_with(each) && each.size() > longest.size()) longest = each;
  return longest;
}

/// One character of `end` is another, missing or one too many in `other`, and not its last.
bool is_slip(std::string_view other, std::string_view end) {
  std::size_t front = 0, back = 0;
  while (front < end.size() && front < other.size() && end[front] == other[front]) ++front;
  front = std::min(text::character_start(end, front), text::character_start(other, front));
  const std::size_t most = std::min(end.size(), other.size()) - front;
  while (back < most && end[end.size() - 1 - back] == other[other.size() - 1 - back]) ++back;
  const std::size_t cut_end = end.size() - front - back, cut_other = other.size() - front - back;
  constexpr std::size_t kHan = 3;  // bytes
  return back >= kHan && std::max(cut_end, cut_other) <= kHan && front > 0;
}

/// Where the only character stands that differs and is read alike, in bytes; none where more or other characters differ.
std::optional<std::size_t> heard_alike(std::string_view one, std::string_view other) {
  std::optional<std::size_t> apart;
  for (std::size_t at = 0; one.size() == other.size() && at < one.size(); at = text::character_at(one, at).end) {
    const char32_t code = text::character_at(one, at).code, second = text::character_at(other, at).code;
    if (code == second) continue;
    if (apart || !text::sound_alike(code, second)) return std::nullopt;
    apart = at;
  }
  return apart;
}

/// A name met once, and the one that is usual: what differs, and in how many places the usual one stands.
Diagnostic slip(std::string code, const Met& once, const Met& often, const std::string& difference) {
  return {std::move(code), Severity::warning,
          text::quoted(once.name->value) + "本文只出现一次，与多处写作的" + text::quoted(often.name->value) + difference + "，请核对是否印错。", once.task,
          once.field, once.name->spans};
}

}  // namespace

std::vector<Diagnostic> unit_slips(const Notice& notice, const rules::Book& book) {
  MetNames met;
  for (const Task& task : notice.tasks)
    for (const Unit& unit : task.units)
      if (!unit.collective) add(met, unit.name, task.id, "units");
  std::vector<Diagnostic> doubts;
  const std::vector<std::string_view> known = known_names(book);
  const rules::Vocabulary& endings = book.vocabulary("unit-suffixes");
  std::map<std::string_view, std::string_view> rare;  // names met once, with the office that each ends in
  for (const auto& [name, one] : met)
    if (one.count == 1) rare.emplace(name, known_end(name, known));
  std::erase_if(rare, [](const auto& name) { return text::length(name.second) >= kShortest; });
  for (const auto& [usual, often] : met) {
    if (often.count < kHeardTwice) continue;
    std::string_view end = often.count < kUsual ? std::string_view() : known_end(usual, known);
    if (text::length(end) < kShortest) end = {};
    const std::string place = usual.substr(0, usual.size() - end.size());
    for (const auto& [odd, office] : rare) {
      const Met& once = met.at(std::string(odd));
      if (!end.empty() && odd.starts_with(place) && is_slip(odd.substr(place.size()), end)) {
        doubts.push_back(slip("names/unit-unusual-form", once, often, "只差一个字"));
      } else if (const auto at = heard_alike(odd, usual)) {  // 税务局 and 水务局 are both offices
        const std::size_t named = std::max(office.size(), endings.longest_suffix(odd).size());
        if (*at + named < odd.size()) doubts.push_back(slip("names/unit-unusual-form", once, often, "只差一个同音字"));
      }
    }
  }
  return doubts;
}

std::vector<Diagnostic> person_slips(const Notice& notice) {
  MetNames met;
  for (const Task& task : notice.tasks) {
    for (const Person& leader : task.leaders)
      if (!leader.collective) add(met, leader.name, task.id, "leaders");
    for (const Person& person : task.persons)
      if (!person.collective) add(met, person.name, task.id, "persons");
  }
  for (const RosterEntry& entry : notice.roster)
    if (!entry.collective) add(met, entry.name, "", "roster");
  std::vector<Diagnostic> doubts;
  for (const auto& [usual, often] : met) {
    if (often.count < kHeardTwice) continue;
    for (const auto& [odd, once] : met)
      if (once.count == 1 && heard_alike(odd, usual)) doubts.push_back(slip("names/person-unusual-form", once, often, "只差一个同音字（也可能是两个人）"));
  }
  return doubts;
}

}  // namespace fenjie::check
