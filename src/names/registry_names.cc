#include "names/registry_names.h"

#include <algorithm>
#include <map>

#include "names/registered_posts.h"

namespace fenjie::names {

namespace {

std::string quoted(const std::string& text) { return "“" + text + "”"; }

class LookUp {
 public:
  LookUp(const Notice& notice, const rules::Registry& registry, const rules::Book& book, bool expand)
      : day_(notice.issued_on.value), registry_(registry), posts_(registry, book, day_), expand_(expand) {}

  void look_up(Task& task) {
    for (Unit& unit : task.units) look_up(task, unit);
    for (Person& person : task.leaders) look_up(task, "leaders", person, {});
    for (std::size_t i = 0; i < task.persons.size(); ++i) look_up(task, "persons", task.persons[i], units_with(task, i));
  }

  void look_up(RosterEntry& entry) {
    if (entry.collective || entry.name.empty()) return;
    const std::string& name = entry.name.value;
    std::vector<const rules::RegisteredPerson*> known = registry_.persons(name);
    if (known.empty()) return say_unknown(Task(), "roster", entry.name);
    if (known.size() > 1) std::erase_if(known, [&](const auto* one) { return !posts_.holds(*one, entry.titles); });
    if (known.size() != 1) return say_ambiguous(Task(), "roster", entry.name);
    entry.id = known.front()->id;
    if (posts_.are_over(*known.front())) return say_over(Task(), "roster", entry.name, *known.front());
    if (!posts_.differ(*known.front(), entry.titles)) return;
    std::string titles;
    for (const Field& title : entry.titles) titles += (titles.empty() ? "" : "、") + title.value;
    say("names/person-post-conflict", Task(), "roster", entry.name,
        "名单里" + quoted(known.front()->name) + "的职务是" + quoted(titles) + "，名录里是" + quoted(posts_.told(*known.front())) + "，请核对");
  }

  std::vector<Diagnostic> doubts() const {
    std::vector<Diagnostic> doubts;
    for (const auto& [count, doubt] : doubts_) {
      doubts.push_back(doubt);
      if (count > 1) doubts.back().message += "（本文共 " + std::to_string(count) + " 处）";
      doubts.back().message += "。";
    }
    return doubts;
  }

 private:
  void look_up(const Task& task, Unit& unit) {
    const std::string& name = unit.name.value;
    const rules::RegisteredCollective* group = registry_.collective(name);
    if (unit.collective || group) {
      if (expand_) expand(task, unit, group);
      return;
    }
    const rules::RegisteredUnit* known = unit.full_name.empty() ? nullptr : registry_.unit(unit.full_name);
    if (!known) known = registry_.unit(name);
    if (!known) {
      say("names/unknown-unit", task, "units", unit.name,
          "名录里没有单位" + quoted(name) + nearest(registry_.nearest_unit(name)) + "，请核对名称，或在名录中补充");
      return;
    }
    unit.id = known->id;
    unit.full_name = known->name == name ? std::string() : known->name;
  }

  void expand(const Task& task, Unit& unit, const rules::RegisteredCollective* group) {
    if (!group || group->members.empty()) {
      say("names/unexpanded-collective", task, "units", unit.name,
          "名录里没有写明" + quoted(unit.name.value) + "包括哪些单位，没有展开，请在名录的 [[collective]] 中补充");
      return;
    }
    for (const std::size_t member : group->members)
      unit.members.push_back({registry_.units()[member].id, registry_.units()[member].name});
  }

  static std::vector<const Unit*> units_with(const Task& task, std::size_t person) {
    std::vector<const Unit*> units;
    for (const Unit& unit : task.units)
      if (unit.person == person) units.push_back(&unit);
    return units;
  }

  void say_unknown(const Task& task, const char* field, const Field& name) {
    say("names/unknown-person", task, field, name,
        "名录里没有" + quoted(name.value) + nearest(registry_.nearest_person(name.value)) + "，请核对姓名，或在名录中补充");
  }

  void say_ambiguous(const Task& task, const char* field, const Field& name) {
    say("names/ambiguous-person", task, field, name, "名录里有几位" + quoted(name.value) + "，从本文看不出是哪一位，请人工确认");
  }

  void say_over(const Task& task, const char* field, const Field& name, const rules::RegisteredPerson& known) {
    say("names/person-post-conflict", task, field, name,
        "名录里" + quoted(known.name) + "在发文日期（" + day_ + "）没有任职，请核对人员是否已变动");
  }

  bool serves(const rules::RegisteredPerson& person, const std::vector<const Unit*>& units) const {
    return std::any_of(person.posts.begin(), person.posts.end(), [&](const rules::Post& post) {
      return posts_.is_held(post) && std::any_of(units.begin(), units.end(), [&](const Unit* unit) {
               return !unit->id.empty() && unit->id == post.unit;
             });
    });
  }

  void look_up(const Task& task, const char* field, Person& person, const std::vector<const Unit*>& units) {
    if (person.collective) return;
    const std::string& name = person.name.value;
    std::vector<const rules::RegisteredPerson*> known = registry_.persons(name);
    if (known.empty()) return say_unknown(task, field, person.name);
    if (known.size() > 1) std::erase_if(known, [&](const auto* one) { return !serves(*one, units); });
    if (known.size() != 1) return say_ambiguous(task, field, person.name);
    person.id = known.front()->id;
    if (known.front()->name != name) person.full_name = known.front()->name;
    check_posts(task, field, person, *known.front(), units);
  }

  /// A person whose posts, as far as the registry tells their units and days, are others.
  void check_posts(const Task& task, const char* field, const Person& person, const rules::RegisteredPerson& known,
                   const std::vector<const Unit*>& units) {
    if (known.posts.empty()) return;
    if (posts_.are_over(known)) return say_over(task, field, person.name, known);
    const bool tells_units = std::all_of(known.posts.begin(), known.posts.end(),
                                         [&](const rules::Post& post) { return !posts_.is_held(post) || !post.unit.empty(); });
    const bool known_units = std::all_of(units.begin(), units.end(), [](const Unit* unit) { return !unit->id.empty(); });
    if (units.empty() || !tells_units || !known_units || serves(known, units)) return;
    say("names/person-post-conflict", task, field, person.name,
        "本文把" + quoted(known.name) + "列在" + quoted(units.front()->name.value) +
            "，名录里他不在该单位任职，请核对");
  }

  static std::string nearest(const std::string& name) {
    return name.empty() ? "，也没有相近的名称" : "，最接近的是" + quoted(name);
  }

  /// Once per name: every further place is added to the first.
  void say(const char* code, const Task& task, const char* field, const Field& name, std::string message) {
    const auto [known, is_new] = index_.emplace(std::pair(std::string(code), name.value), doubts_.size());
    if (is_new) {
      doubts_.push_back({1, {code, Severity::warning, std::move(message), task.id, field, name.spans}});
      return;
    }
    auto& [count, doubt] = doubts_[known->second];
    ++count;
    doubt.source.insert(doubt.source.end(), name.spans.begin(), name.spans.end());
  }

  const std::string day_;
  const rules::Registry& registry_;
  const RegisteredPosts posts_;
  const bool expand_;
  std::map<std::pair<std::string, std::string>, std::size_t> index_;  // code and name -> doubts_[]
  std::vector<std::pair<int, Diagnostic>> doubts_;                    // with how often the name stands
};

}  // namespace

std::vector<Diagnostic> look_up(Notice& notice, const rules::Registry& registry, const rules::Book& book, bool expand) {
  LookUp names(notice, registry, book, expand);
  for (Task& task : notice.tasks) names.look_up(task);
  for (RosterEntry& entry : notice.roster) names.look_up(entry);
  return names.doubts();
}

}  // namespace fenjie::names
