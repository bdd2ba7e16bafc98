#include "task/typed_people.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "model/data_columns.h"
#include "task/unit_edits.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::task {
namespace {

Passage typed(const std::string& value) {
  Passage passage;
  passage.append_inserted(value);
  return passage;
}

bool is_typed(const Field& field) { return field.spans.empty() && !field.empty(); }

std::string listed(const std::vector<Person>& persons) {
  std::string names;
  for (const Person& person : persons) names += (names.empty() ? "" : std::string(kListSeparator)) + person.name.value;
  return names;
}

/// Persons that no unit has.
std::vector<std::size_t> free_persons(const Task& task) {
  std::vector<bool> taken(task.persons.size());
  for (const Unit& unit : task.units)
    if (unit.person && *unit.person < taken.size()) taken[*unit.person] = true;
  std::vector<std::size_t> free;
  for (std::size_t i = 0; i < taken.size(); ++i)
    if (!taken[i]) free.push_back(i);
  return free;
}

/// Each unit has the person at its place or none, and no other unit has one.
bool agrees(const Task& task, const std::vector<Unit*>& units) {
  for (std::size_t i = 0; i < units.size(); ++i)
    if (units[i]->person && *units[i]->person != i) return false;
  return std::none_of(task.units.begin(), task.units.end(), [&](const Unit& unit) {
    return unit.person && std::find(units.begin(), units.end(), &unit) == units.end();
  });
}

/// 分解表 shows the persons in their order beside the units in theirs: whose is whose is seen only while both are the same.
void doubt_moved_pairs(const Task& task, std::vector<Diagnostic>& doubts) {
  std::array<bool, 4> has_persons{};
  for (const Unit& unit : task.units)
    if (unit.person) has_persons[static_cast<std::size_t>(unit.role)] = true;
  std::size_t place = 0;
  bool is_moved = false;
  std::string pairs;
  for (const Unit& unit : task.units) {
    if (!has_persons[static_cast<std::size_t>(unit.role)]) continue;
    is_moved = is_moved || unit.person != place;
    ++place;
    if (unit.person) pairs += (pairs.empty() ? "" : "，") + unit.name.value + "—" + task.persons[*unit.person].name.value;
  }
  if (pairs.empty() || place == 1 || (!is_moved && place == task.persons.size())) return;
  doubts.push_back({"returned/pairs-moved", Severity::warning,
                    "责任单位改动后，“分解表”里单位和责任人的次序不再一一对着，实际是：" + pairs + "；请在“责任人”栏按单位的次序调整或补填。", task.id, "persons", {}});
}

/// A post that was typed as an item of its own belongs to the name behind it when the list begins with it, else to the one before.
/// @return false where that one is printed in the source, and stays as it is printed
bool add_post(std::vector<Person>& read, const std::string& post, std::string& waiting) {
  if (read.empty()) {
    waiting += post + "、";
    return true;
  }
  Person& person = read.back();
  if (!is_typed(person.name)) return false;
  person.typed = (person.typed.empty() ? person.name.value : person.typed) + "、" + post;
  return true;
}

}  // namespace

TypedPeople::TypedPeople(const Notice& notice, const ChangedTasks& changed, const rules::Book& book, const rules::Lexicon& lexicon)
    : lists_(book, lexicon) {
  for (const Task& task : notice.tasks) {
    for (const Unit& unit : task.units) {
      if (unit.person) ++pairs_[static_cast<std::size_t>(unit.role)];
      if (!is_typed(unit.name) || !changed.has(task.id)) whole_.insert(unit.name.value);
    }
    for (const std::vector<Person>* persons : {&task.leaders, &task.persons})
      for (const Person& person : *persons)
        if (!is_typed(person.name)) persons_.insert(person.name.value);
  }
}

std::vector<Diagnostic> TypedPeople::read(Task& task, const ChangedTasks& changed) const {
  std::vector<Diagnostic> doubts;
  read_persons(task, task.leaders, "leaders", doubts);
  read_persons(task, task.persons, "persons", doubts);
  const bool on_sheet = changed.on_sheet(task.id, "units");
  const ListedUnits listed = listed_units(task);
  std::vector<Unit> units;
  for (Unit& unit : std::exchange(task.units, {})) {
    std::vector<Unit> parts = on_sheet && is_typed(unit.name) ? parts_of(unit) : std::vector<Unit>();
    if (parts.size() > 1) {
      for (Unit& part : parts) part.others = &part == &parts.back() ? unit.others : Field();
      units.insert(units.end(), parts.begin(), parts.end());
    } else {
      if (is_typed(unit.name)) lists_.take_role_remark(unit, typed(unit.name.value));
      units.push_back(std::move(unit));
    }
  }
  task.units = std::move(units);
  for (const Unit& unit : task.units)
    if (is_typed(unit.name) && unit.name.rule == "role-remark.mark")
      doubts.push_back({"task/mark-unexplained", Severity::warning,
                        "“" + unit.name.value + "”旁填了标记，按牵头单位处理，标记没有保留；不是牵头单位的，请去掉标记再读回。", task.id, "units", {}});
  sort_by_role(task.units);
  if (on_sheet) correct_unit_edits(task, listed, changed);
  if (on_sheet || changed.on_sheet(task.id, "persons")) {
    const std::size_t before = doubts.size();
    pair(task, doubts);
    if (doubts.size() == before) doubt_moved_pairs(task, doubts);
  }
  return doubts;
}

/// The units between the marks of a list; the first keeps the person.
std::vector<Unit> TypedPeople::parts_of(const Unit& unit) const {
  const rules::Subject subject{typed(unit.name.value)};
  const auto text_of = [&](Span name) { return text::trimmed(subject.slice(name)).text(); };
  const std::vector<Span> names = lists_.names_in(subject.key(), {0, subject.key().size()});
  std::vector<Unit> parts;
  for (std::size_t begin = 0, end = 0; begin < names.size(); begin = end) {
    for (end = names.size(); end > begin + 1 && !whole_.contains(text_of({names[begin].begin, names[end - 1].end})); --end) {
    }
    Unit part = unit;
    part.name.value = text_of({names[begin].begin, names[end - 1].end});
    if (begin > 0) part.person.reset();
    std::vector<Unit> apart = whole_.contains(part.name.value) ? std::vector<Unit>() : parts_at_blanks(part);
    if (apart.size() > 1) {
      std::move(apart.begin(), apart.end(), std::back_inserter(parts));
      continue;
    }
    lists_.take_role_remark(part, typed(part.name.value));
    parts.push_back(std::move(part));
  }
  return parts;
}

/// 市财政局 市审计局, 市公安局/市民政局, 市财政局和各镇政府: the units, when all parts are some; the first keeps the person.
std::vector<Unit> TypedPeople::parts_at_blanks(const Unit& unit) const {
  std::vector<Unit> parts;
  static constexpr std::array<std::string_view, 2> kBetween{" ", "　"};
  const std::string& cell = unit.name.value;
  for (std::size_t begin = 0; begin < cell.size();) {
    std::size_t end = cell.size(), next = end;
    for (const std::string_view mark : kBetween)
      if (const std::size_t at = cell.find(mark, begin); at < end) end = at, next = at + mark.size();
    const rules::Subject subject{typed(cell.substr(begin, end - begin))};
    if (end > begin) lists_.add_units(subject, {0, subject.key().size()}, unit.role, unit.name.rule, parts);
    begin = next;
  }
  if (!std::all_of(parts.begin(), parts.end(), [this](const Unit& part) { return lists_.is_unit(part); })) return {};
  if (!parts.empty()) parts.front().person = unit.person;
  return parts;
}

void TypedPeople::read_persons(Task& task, std::vector<Person>& persons, const char* field,
                               std::vector<Diagnostic>& doubts) const {
  const auto is_post = [this](const Person& person) {
    return is_typed(person.name) && lists_.persons().is_post(text::fold(person.name.value));
  };
  const bool any_name = !std::all_of(persons.begin(), persons.end(), is_post);
  std::vector<Person> read;
  std::vector<std::size_t> places;  // in `read`, one a person of before
  std::string posts, left, waiting;  // said; not kept; in front of the next name
  for (Person& person : persons) {
    const std::string before = person.name.value;
    const bool drops = any_name && is_post(person), typed_one = is_typed(person.name);
    places.push_back(drops && !read.empty() ? read.size() - 1 : read.size());
    if (drops) {
      if (!add_post(read, before, waiting)) left += "“" + before + "”";
    } else {
      const std::string with_post = person.typed.empty() ? before : person.typed;
      read.push_back(typed_one ? named(person) : std::move(person));
      if (typed_one) read.back().typed = waiting + with_post;
      if (read.back().typed == read.back().name.value) read.back().typed.clear();
      waiting.clear();
    }
    if (drops || (read.back().name.value != before && !persons_.contains(read.back().name.value))) posts += (posts.empty() ? "" : "、") + before;
  }
  if (&persons == &task.persons)
    for (Unit& unit : task.units)
      if (unit.person && *unit.person < places.size()) unit.person = places[*unit.person];
  persons = std::move(read);
  if (posts.empty()) return;
  doubts.push_back({"returned/post-left-out", Severity::info,
                    "改后的“" + posts + "”带有职务，姓名读作“" + listed(persons) + "”，职务照写在“分解表”的姓名旁" + (left.empty() ? "" : "（" + left + "除外，没有保留）") + "，请核对。", task.id, field, {}});
}

/// 副县长王芳 -> 王芳.
Person TypedPeople::named(const Person& person) const {
  std::vector<Person> read;
  lists_.persons().add({typed(person.name.value)}, person.name.rule, read);
  return read.size() == 1 && !read.front().name.empty() ? read.front() : person;
}

/// The units that the persons may belong to: of the roles that have persons in this notice, the most usual first; all.
std::vector<std::vector<Unit*>> TypedPeople::candidates(Task& task) const {
  std::vector<std::size_t> roles;
  for (std::size_t role = 0; role < pairs_.size(); ++role) roles.push_back(role);
  const bool any = std::any_of(pairs_.begin(), pairs_.end(), [](std::size_t count) { return count > 0; });
  if (any) std::erase_if(roles, [this](std::size_t role) { return pairs_[role] == 0; });
  std::stable_sort(roles.begin(), roles.end(), [this](std::size_t a, std::size_t b) { return pairs_[a] > pairs_[b]; });
  std::vector<std::vector<Unit*>> candidates;
  for (const std::size_t role : roles) {
    candidates.emplace_back();
    for (Unit& unit : task.units)
      if (static_cast<std::size_t>(unit.role) == role) candidates.back().push_back(&unit);
  }
  candidates.emplace_back();
  for (Unit& unit : task.units) candidates.back().push_back(&unit);
  return candidates;
}

void TypedPeople::pair(Task& task, std::vector<Diagnostic>& doubts) const {
  const std::vector<std::size_t> free = free_persons(task);
  if (free.empty() || task.units.empty()) return;
  std::vector<std::vector<Unit*>> lists = candidates(task);
  for (const std::vector<Unit*>& units : lists) {
    if (units.size() != task.persons.size() || !agrees(task, units)) continue;
    for (std::size_t i = 0; i < units.size(); ++i) units[i]->person = i;
    return;
  }
  for (std::vector<Unit*>& units : lists) {
    std::vector<Unit*> open = units;
    std::erase_if(open, [](const Unit* unit) { return unit->person.has_value(); });
    if (open.size() != free.size()) continue;
    for (std::size_t i = 0; i < open.size(); ++i) open[i]->person = free[i];
    return;
  }
  const std::size_t units = lists.front().empty() ? task.units.size() : lists.front().size();
  if (units == 1) return;  // several persons of the one unit
  doubts.push_back({"table/count-mismatch", Severity::warning,
                    "责任单位" + std::to_string(units) + "个，责任人" + std::to_string(task.persons.size()) +
                        "个，数目不一致，没有逐一对应，请核对。",
                    task.id, "persons", {}});
}

}  // namespace fenjie::task
