#include "names/learned_registry.h"

#include <algorithm>
#include <set>

#include "model/sha256.h"
#include "names/jurisdiction.h"
#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::names {

namespace {

constexpr std::size_t kShownPlaces = 5;
constexpr std::size_t kIdDigits = 10;

std::string key_of(const std::string& name) { return text::compact(name); }

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char byte : text) {
    if (byte == '"' || byte == '\\') result += '\\';
    result += static_cast<unsigned char>(byte) < 0x20 ? ' ' : byte;
  }
  return result + '"';
}

std::string listed(const std::vector<std::string>& texts) {
  std::string result;
  for (const std::string& text : texts) result += (result.empty() ? "" : ", ") + quoted(text);
  return "[" + result + "]";
}

/// The same name has the same id, whatever else was seen.
std::string id_of(const char* kind, const std::string& name) {
  return std::string(kind) + "-" + sha256_hex(key_of(name)).substr(0, kIdDigits);
}

template <class Value>
void add_new(std::vector<Value>& values, const Value& value) {
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

}  // namespace

LearnedRegistry::LearnedRegistry(const rules::Book& book, const rules::Lexicon& lexicon)
    : book_(book), lexicon_(lexicon) {}

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

LearnedRegistry::Person& LearnedRegistry::person_named(const std::string& name) {
  const auto [known, is_new] = person_of_.emplace(key_of(name), persons_.size());
  if (is_new) persons_.push_back({name, {}, {}});
  return persons_[known->second];
}

void LearnedRegistry::see(Seen& seen, const Extraction& extraction, const Field& field) const {
  if (field.spans.empty()) return;
  const std::string& file = extraction.file.name;
  add_new(seen.files, file);
  const std::vector<PageBox> pages = extraction.document.locate({field.spans.front()});
  const std::string& source = extraction.document.source;
  const auto end = source.begin() + static_cast<std::ptrdiff_t>(std::min(field.spans.front().begin, source.size()));
  const std::size_t line = static_cast<std::size_t>(std::count(source.begin(), end, '\n')) + 1;
  seen.has_pages[file] = !pages.empty();
  add_new(seen.lines[file], pages.empty() ? line : static_cast<std::size_t>(pages.front().page));
}

void LearnedRegistry::add(const Extraction& extraction) {
  add_new(files_, extraction.file.name);
  for (const Notice& notice : extraction.notices) add(extraction, notice);
}

void LearnedRegistry::add(const Extraction& extraction, const Notice& notice) {
  const std::string place = Jurisdiction(text::fold(notice.issuer.value), book_, lexicon_).place();
  if (!place.empty()) add_new(places_, place);
  for (const Task& task : notice.tasks) {
    for (const fenjie::Unit& unit : task.units) {
      if (unit.collective) {
        const auto [known, is_new] = collective_of_.emplace(key_of(unit.name.value), collectives_.size());
        if (is_new) collectives_.push_back({unit.name.value, place, {}, {}});
        see(collectives_[known->second].seen, extraction, unit.name);
        continue;
      }
      const std::size_t index = unit_named(unit.full_name.empty() ? unit.name.value : unit.full_name, place);
      Unit& learned = units_[index];
      if (key_of(learned.name) != key_of(unit.name.value)) add_new(learned.short_names, unit.name.value);
      see(learned.seen, extraction, unit.name);
      if (!unit.person || *unit.person >= task.persons.size() || task.persons[*unit.person].collective) continue;
      add_new(person_named(task.persons[*unit.person].name.value).posts, Post{"", index});
    }
    for (const auto* persons : {&task.leaders, &task.persons})
      for (const fenjie::Person& person : *persons)
        if (!person.collective) see(person_named(person.name.value).seen, extraction, person.name);
  }
  for (const RosterEntry& entry : notice.roster) {
    if (entry.collective || entry.name.empty()) continue;
    Person& person = person_named(entry.name.value);
    for (const Field& title : entry.titles) add_new(person.posts, Post{title.value, kNoUnit});
    see(person.seen, extraction, entry.name);
  }
}

std::string LearnedRegistry::comment(const Seen& seen) const {
  std::string places;
  std::size_t shown = 0, all = 0;
  for (const std::string& file : seen.files) {
    const bool pages = seen.has_pages.at(file);
    std::string numbers;
    for (const std::size_t line : seen.lines.at(file)) {
      if (shown < kShownPlaces) numbers += (numbers.empty() ? "" : "、") + std::to_string(line);
      shown += shown < kShownPlaces;
      ++all;
    }
    if (!numbers.empty()) places += (places.empty() ? "" : "；") + file + " 第 " + numbers + (pages ? " 页" : " 行");
  }
  if (all > shown) places += "等，共 " + std::to_string(all) + " 处";
  std::replace_if(places.begin(), places.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x20; }, ' ');
  return places.empty() ? std::string() : "# 见 " + places + "\n";
}

std::string LearnedRegistry::unit_text(const Unit& unit, const std::map<std::string, int>& uses) const {
  std::vector<std::string> short_names, unsure;
  for (const std::string& name : unit.short_names)
    (uses.at(key_of(name)) > 1 ? unsure : short_names).push_back(name);
  std::string text = comment(unit.seen);
  for (const std::string& name : unsure) text += "# 简称" + name + "也指另一个单位，没有写入\n";
  text += "[[unit]]\nid = " + quoted(id_of("u", unit.name)) + "\nname = " + quoted(unit.name) + "\n";
  if (!short_names.empty()) text += "short = " + listed(short_names) + "\n";
  const rules::Vocabulary& suffixes = book_.vocabulary("unit-suffixes");
  const std::string key = key_of(unit.name);
  if (const std::string_view kind = suffixes.value(suffixes.longest_suffix(key)); !kind.empty())
    text += "kind = " + quoted(std::string(kind)) + "\n";
  return text + "\n";
}

std::string LearnedRegistry::person_text(const Person& person) const {
  std::string text = comment(person.seen);
  if (lexicon_.is_surname_with_post(key_of(person.name))) return text + "# “" + person.name + "”没有写名字，请写进这个人的 short\n\n";
  text += "[[person]]\nid = " + quoted(id_of("p", person.name)) + "\nname = " + quoted(person.name) + "\n";
  if (person.posts.empty()) return text + "\n";
  text += "posts = [\n";
  for (const Post& post : person.posts) {
    text += "  {";
    if (!post.title.empty()) text += " title = " + quoted(post.title);
    const std::string unit = post.unit == kNoUnit ? std::string() : units_[post.unit].name;
    if (!unit.empty()) text += std::string(post.title.empty() ? "" : ",") + " unit = " + quoted(id_of("u", unit));
    text += unit.empty() ? " },\n" : " },  # " + unit + "\n";
  }
  return text + "]\n\n";
}

std::string LearnedRegistry::toml() const {
  std::string text = "# 由 fenjie registry learn 整理的名录草稿，请人工核对、补充后使用。来源：\n";
  for (const std::string& file : files_) text += "#   " + file + "\n";
  text += "# 还可补充：单位的 parent（上级单位的 id）、code；集体的 members；任职的 title、from、to（如 \"2024-03-01\"）。\n\n";
  if (places_.size() == 1) text += "jurisdiction = " + quoted(places_.front()) + "\n\n";
  if (places_.size() > 1) {
    text += "# 这些公文来自几个地方，请选定一个：\n";
    for (const std::string& place : places_) text += "# jurisdiction = " + quoted(place) + "\n";
    text += "\n";
  }
  std::map<std::string, int> uses;
  for (const Unit& unit : units_) {
    ++uses[key_of(unit.name)];
    for (const std::string& name : unit.short_names) ++uses[key_of(name)];
  }
  for (const Unit& unit : units_) text += unit_text(unit, uses);
  for (const Unit& group : collectives_)
    if (!uses.contains(key_of(group.name))) text += comment(group.seen) + "[[collective]]\nname = " + quoted(group.name) + "\nmembers = []\n\n";
  for (const Person& person : persons_) text += person_text(person);
  return text;
}

}  // namespace fenjie::names
