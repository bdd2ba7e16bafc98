#include "names/learned_registry.h"

#include <algorithm>

#include "names/add_new.h"
#include "names/jurisdiction.h"
#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::names {

namespace {

std::string key_of(const std::string& name) { return text::compact(name); }

}  // namespace

LearnedRegistry::LearnedRegistry(const rules::Book& book, const rules::Lexicon& lexicon)
    : book_(book), lexicon_(lexicon), persons_(book, lexicon) {}

/// 财政局 and 临江市财政局 are one unit in notices of 临江市.
std::size_t LearnedRegistry::unit_named(const std::string& name, const std::string& place) {
  const std::string key = key_of(name);
  if (const auto known = unit_of_.find(key); known != unit_of_.end()) return known->second;
  if (const auto known = unit_of_.find(place + key); known != unit_of_.end()) return known->second;
  const auto bare = unit_of_.find(key.starts_with(place) ? key.substr(place.size()) : std::string());
  if (!place.empty() && bare != unit_of_.end() && units_[bare->second].place == place) {
    Unit& unit = units_[bare->second];
    add_new(unit.short_names, unit.name);
    unit.name = name;
    return unit_of_[key] = bare->second;
  }
  units_.push_back({name, place, {}, {}});
  return unit_of_[key] = units_.size() - 1;
}

/// Which unit each of them is: 财政局 and 市财政局 of a file without an issuer are those of the only place that the others come from.
std::vector<std::size_t> LearnedRegistry::homes() const {
  std::vector<std::size_t> homes(units_.size());
  std::unordered_map<std::string, std::vector<std::size_t>> called_so;
  for (std::size_t i = 0; i < units_.size(); ++i) {
    homes[i] = i;
    for (const std::string& name : units_[i].short_names) add_new(called_so[key_of(name)], i);
  }
  if (places_.size() != 1) return homes;
  const std::string& place = places_.front();
  const std::string level = place.substr(text::character_start(place, place.size() - 1));
  for (std::size_t i = 0; i < units_.size(); ++i) {
    if (!units_[i].place.empty()) continue;
    const std::string key = key_of(units_[i].name);
    for (const std::string& name : {place + key, place + (key.starts_with(level) ? key.substr(level.size()) : key)})
      if (const auto known = unit_of_.find(name); known != unit_of_.end()) homes[i] = known->second;
    const auto called = called_so.find(key);
    if (homes[i] == i && called != called_so.end() && called->second.size() == 1) homes[i] = called->second.front();
  }
  return homes;
}

/// The units, each once; one that is another's has no name.
std::vector<LearnedRegistry::Unit> LearnedRegistry::settled(const std::vector<std::size_t>& homes) const {
  std::vector<Unit> all = units_;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (homes[i] == i) continue;
    Unit& home = all[homes[i]];
    add_new(home.short_names, all[i].name);
    for (const std::string& name : all[i].short_names) add_new(home.short_names, name);
    home.seen.add(all[i].seen);
    all[i].name.clear();
  }
  return all;
}

void LearnedRegistry::add(const Extraction& extraction) {
  add_new(files_, extraction.file.name);
  for (const Notice& notice : extraction.notices) add(extraction, notice);
}

void LearnedRegistry::add(const Extraction& extraction, const Notice& notice) {
  const std::string place = Jurisdiction(text::fold(notice.issuer.value), book_, lexicon_).place();
  if (!place.empty()) add_new(places_, place);
  for (const Task& task : notice.tasks) {
    std::vector<std::vector<LearnedPersons::Post>> posts(task.persons.size());
    for (const fenjie::Unit& unit : task.units) {
      if (unit.collective) {
        const auto [known, is_new] = collective_of_.emplace(key_of(unit.name.value), collectives_.size());
        if (is_new) collectives_.push_back({unit.name.value, place, {}, {}});
        collectives_[known->second].seen.add(extraction, unit.name);
        continue;
      }
      const std::size_t index = unit_named(unit.full_name.empty() ? unit.name.value : unit.full_name, place);
      Unit& learned = units_[index];
      if (key_of(learned.name) != key_of(unit.name.value)) add_new(learned.short_names, unit.name.value);
      learned.seen.add(extraction, unit.name);
      if (unit.person && *unit.person < task.persons.size()) posts[*unit.person].push_back({"", index});
    }
    for (const fenjie::Person& leader : task.leaders)
      if (!leader.collective) persons_.add(leader.name.value, {}, extraction, leader.name);
    for (std::size_t i = 0; i < task.persons.size(); ++i)
      if (!task.persons[i].collective) persons_.add(task.persons[i].name.value, posts[i], extraction, task.persons[i].name);
  }
  for (const RosterEntry& entry : notice.roster) {
    if (entry.collective || entry.name.empty()) continue;
    std::vector<LearnedPersons::Post> posts;
    for (const Field& title : entry.titles) add_new(posts, LearnedPersons::Post{title.value});
    persons_.add(entry.name.value, posts, extraction, entry.name);
  }
}

std::string LearnedRegistry::unit_text(const Unit& unit, const std::map<std::string, int>& uses) const {
  std::vector<std::string> short_names, unsure;
  for (const std::string& name : unit.short_names)
    (uses.at(key_of(name)) > 1 ? unsure : short_names).push_back(name);
  std::string text = unit.seen.comment();
  for (const std::string& name : unsure) text += "# 简称" + name + "也指另一个单位，没有写入\n";
  text += "[[unit]]\nid = " + toml_text(learned_id("u", unit.name)) + "\nname = " + toml_text(unit.name) + "\n";
  if (!short_names.empty()) text += "short = " + toml_list(short_names) + "\n";
  const rules::Vocabulary& suffixes = book_.vocabulary("unit-suffixes");
  const std::string key = key_of(unit.name);
  if (const std::string_view kind = suffixes.value(suffixes.longest_suffix(key)); !kind.empty())
    text += "kind = " + toml_text(std::string(kind)) + "\n";
  return text + "\n";
}

std::string LearnedRegistry::toml() const {
  std::string text = "# 由 fenjie registry learn 整理的名录草稿，请人工核对、补充后使用。来源：\n";
  for (const std::string& file : files_) text += "#   " + file + "\n";
  text += "# 还可补充：单位的 parent（上级单位的 id）、code；集体的 members；任职的 title、from、to（如 \"2024-03-01\"）。\n\n";
  if (places_.size() == 1) text += "jurisdiction = " + toml_text(places_.front()) + "\n\n";
  if (places_.size() > 1) {
    text += "# 这些公文来自几个地方，请选定一个：\n";
    for (const std::string& place : places_) text += "# jurisdiction = " + toml_text(place) + "\n";
    text += "\n";
  }
  std::map<std::string, int> uses;
  const std::vector<std::size_t> homes = this->homes();
  const std::vector<Unit> units = settled(homes);
  for (const Unit& unit : units) {
    if (unit.name.empty()) continue;
    ++uses[key_of(unit.name)];
    for (const std::string& name : unit.short_names) ++uses[key_of(name)];
  }
  for (const Unit& unit : units)
    if (!unit.name.empty()) text += unit_text(unit, uses);
  for (const Unit& group : collectives_)
    if (!uses.contains(key_of(group.name))) text += group.seen.comment() + "[[collective]]\nname = " + toml_text(group.name) + "\nmembers = []\n\n";
  return text + persons_.toml([&](std::size_t unit) { return units[homes[unit]].name; });
}

}  // namespace fenjie::names
